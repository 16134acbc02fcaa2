// The step's clock. The page says what time it was on the server when it came, and counts from there: a device whose clock
// is wrong, or is set back, shows the same as the others; one that slept catches up.
const server = Number(document.querySelector("[data-now]")?.dataset.now ?? Date.now());
const began = [performance.now(), Date.now()];
const now = () => server + Math.max(performance.now() - began[0], Date.now() - began[1]);

const tick = () => document.querySelectorAll("[data-ends]").forEach(clock => {
  const left = (Number(clock.dataset.ends) - now()) / 1000;
  const word = clock.querySelector("[data-word]");
  const shown = Math.ceil(left > 0 ? left : "countsOver" in word.dataset ? -left : 0);
  const share = Math.max(0, Math.min(100, Math.round(100 * left / Number(clock.dataset.whole)) || 0));
  write(clock.querySelector("[data-left]"), `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, "0")}`);
  write(word, left > 0 ? word.dataset.word : word.dataset.over);
  clock.classList.toggle("is-over", left <= 0);
  const ring = clock.querySelector("[pathLength]");
  ring.setAttribute("stroke-dasharray", `${share} 100`);
  ring.setAttribute("stroke-dashoffset", share - 100);
});

const write = (place, text) => { if (place.textContent !== text) place.textContent = text; };

tick();
setInterval(tick, 1000);
document.addEventListener("htmx:after:swap", tick);
