// A digit gives the card in focus its number and goes on to the next one; 0 leaves it out.
document.addEventListener("keydown", event => {
  const row = event.target.type === "radio" && event.target.closest(".a-key-row");
  if (!row || event.ctrlKey || event.altKey || event.metaKey || !/^[0-5]$/.test(event.key)) return;
  const key = row.querySelector(`input[value="${event.key === "0" ? "" : event.key}"]`);
  if (!key) return;
  event.preventDefault();
  key.checked = true;
  const rows = [...document.querySelectorAll(".a-key-row")];
  const next = rows[rows.indexOf(row) + 1] ?? row;
  (next.querySelector("input:checked") ?? next.querySelector("input")).focus();
});
