// What is new on the board: a step is said once, politely; a card that is new or has a new number is outlined for a moment.
const said = document.getElementById("nyt-trin");
const cards = () => new Map([...document.querySelectorAll("[data-card]")].map(card => [card.dataset.card, card.dataset.given]));
const step = () => document.querySelector("[data-says]")?.dataset.says ?? "";
let [seen, last] = [cards(), step()];

document.addEventListener("htmx:after:swap", () => {
  if (last === step()) {
    for (const card of document.querySelectorAll("[data-card]"))
      if (seen.get(card.dataset.card) !== card.dataset.given) {
        card.classList.add("is-new");
        setTimeout(() => card.classList.remove("is-new"), 2000);
      }
  } else said.textContent = step();
  [seen, last] = [cards(), step()];
});
