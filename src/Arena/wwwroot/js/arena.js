// Small things that HTML cannot do alone. Every page works without them.

// What answers a form is read at once: the error summary, else the receipt.
const readAnswer = root => root.querySelector?.("[data-focus]")?.focus();
document.addEventListener("DOMContentLoaded", () => readAnswer(document));
document.addEventListener("htmx:after:swap", event => readAnswer(event.target));

// Escape closes the menu and gives the focus back to its button.
document.addEventListener("keydown", event => {
  const menu = event.key === "Escape" && document.querySelector(".a-menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A print button is only there where it can do something.
document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-print]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}));
