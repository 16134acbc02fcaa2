// A table's phone. What it does waits here in its order until the server has it, and is sent again after a dead spot; the
// server counts each once, however often it is sent. What is typed stays when the page is redrawn or reloaded. A number
// that one has given alone is kept here until the table agrees, and nowhere else. Without this script each form is plain.
const part = document.getElementById("bord");
const state = document.getElementById("tilstand");
const refused = document.getElementById("afvist");
const key = `arena:bord:${part.dataset.key}:${part.dataset.table}`;
const ahead = Number(part.dataset.now) - Date.now();
const kept = { waiting: [], drafts: {}, own: null, ...read() };
let live = false, sending = false, tries = 0, timer, acted = false, waited = false, lastCard;
const forms = new WeakMap();

function read() {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

// where nothing may be kept, it still waits in this page
function keep() {
  try {
    if (kept.waiting.length || kept.own || Object.keys(kept.drafts).length) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch { /* private window, or full */ }
}

// randomUUID is there on secure addresses only; an inner net may have none
const newId = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit =>
  (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));

document.addEventListener("submit", event => {
  const form = event.target;
  if (!part.contains(form)) return;
  event.preventDefault();
  const fields = Object.fromEntries(new FormData(form, event.submitter));
  refused.textContent = "";
  acted = true;
  if (fields.hvad === "alene") kept.own = { card: fields.kort, tal: fields.tal, sent: false };
  else {
    // a note that is written on before it is sent goes once, as it is now
    if (form.dataset.for && fields.tekst !== undefined)
      kept.waiting = kept.waiting.filter((one, at) => one.for !== form.dataset.for || "empties" in form.dataset || (sending && at === 0));
    kept.waiting.push({ op: newId(), for: form.dataset.for, fields });
    if ("empties" in form.dataset) empty(form);
  }
  keep();
  show();
  send();
});

function empty(form) {
  for (const field of form.querySelectorAll("textarea, input:not([type])")) {
    delete kept.drafts[field.id];
    field.value = "";
  }
}

document.addEventListener("input", event => {
  const field = event.target;
  if (!part.contains(field)) return;
  if (field.matches("textarea, input:not([type])")) {
    kept.drafts[field.id] = field.value;
    keep();
  } else show();
});

async function send() {
  clearTimeout(timer);
  if (sending) return;
  const next = kept.waiting[0];
  const own = !next && kept.own && !kept.own.sent ? kept.own : null;
  if (!next && !own) return say();
  sending = true;
  try {
    const answer = await post(next ? { ...next.fields, op: next.op } : { hvad: "alene", kort: own.card, tal: own.tal });
    if (answer.ok) { if (own) own.sent = true; }
    else if ([404, 409, 413, 422].includes(answer.status)) refuse(next, await answer.text());
    else throw answer.status;
    if (next) kept.waiting = kept.waiting.filter(one => one !== next);
    else if (!answer.ok && kept.own === own) kept.own = null;
    tries = 0;
  } catch {
    tries++;
  } finally {
    sending = false;
  }
  keep();
  show();
  if (tries) timer = setTimeout(send, Math.min(15000, 400 * 2 ** tries));
  else send();
}

const post = fields => fetch(part.dataset.send, {
  method: "POST", body: new URLSearchParams({ ...fields, bord: part.dataset.table }), headers: { "HX-Request": "true" }, signal: AbortSignal.timeout(10000),
});

// the words of an own card come back to where they were typed
function refuse(one, why) {
  refused.textContent = why;
  if (one?.fields.hvad === "eget") Object.assign(kept.drafts, { "eget-navn": one.fields.navn, "eget-tekst": one.fields.tekst });
}

function say() {
  const count = kept.waiting.length + (kept.own && !kept.own.sent ? 1 : 0);
  const off = tries > 0 || !navigator.onLine || (waited && !live);
  const name = off ? (count === 0 ? "none" : count === 1 ? "one" : "many") : "saved";
  const text = off || state.textContent ? state.dataset[name].replace("#", count) : "";
  state.classList.toggle("is-well", !off);
  if (state.textContent !== text) state.textContent = text;
}

// what the server has drawn, and on it what it does not know yet
function show() {
  const card = part.querySelector("[data-card]");
  if (part.querySelector("[data-ended]")) return forget();
  if (kept.own && !kept.waiting.length && (card?.dataset.card !== kept.own.card || card.dataset.agreed)) {
    kept.own = null;
    keep();
  }
  if (lastCard !== undefined && lastCard !== (card?.dataset.card ?? ""))
    for (const open of part.querySelectorAll("details[open]")) open.open = false;
  lastCard = card?.dataset.card ?? "";
  for (const form of part.querySelectorAll("form[data-for]")) {
    if (forms.has(form) && forms.get(form) !== form.dataset.for) form.reset();
    forms.set(form, form.dataset.for);
  }
  for (const field of part.querySelectorAll("textarea, input:not([type])"))
    if (field !== document.activeElement) field.value = kept.drafts[field.id] ?? field.defaultValue;
  const mine = part.querySelector("form[data-alone]");
  if (mine && kept.own?.card === mine.dataset.alone && !mine.querySelector(":checked"))
    mine.querySelector(`[value="${kept.own.tal}"]`).checked = true;
  for (const button of part.querySelectorAll("[data-text]")) {
    const chosen = button.form.querySelector("[name=tal]:checked")?.value;
    const sent = button.form === mine && kept.own?.sent && kept.own.tal === chosen;
    write(button, (sent ? button.dataset.sent : chosen ? button.dataset.text : button.dataset.none).replace("#", chosen));
  }
  showVotes();
  say();
}

const write = (place, text) => { if (place.textContent !== text) place.textContent = text; };

function showVotes() {
  const left = part.querySelector("[data-left]");
  if (!left) return;
  let spent = 0;
  const more = {};
  for (const { fields } of kept.waiting)
    if (fields.stem) {
      const [by, card] = fields.stem.split(" ");
      more[card] = (more[card] ?? 0) + Number(by);
    }
  for (const place of part.querySelectorAll("[data-votes]")) {
    const votes = Number(place.dataset.given) + (more[place.dataset.votes] ?? 0);
    spent += votes;
    write(place, String(votes));
    place.previousElementSibling.disabled = votes <= 0;
  }
  const rest = Number(left.dataset.most) - spent;
  write(left.querySelector("strong"), String(rest));
  for (const place of part.querySelectorAll("[data-votes]")) place.nextElementSibling.disabled = rest <= 0;
}

// in a dead spot a card that is taken is laid on the table here
function lay(button) {
  const copy = document.getElementById("kort-skabelon").innerHTML.replaceAll("KORT", button.value.replace(/\W/g, ""));
  const place = document.getElementById("trin");
  place.innerHTML = copy;
  const card = place.querySelector("[data-card]");
  card.classList.replace("is-area-1", button.dataset.area);
  write(card.querySelector("header p"), button.dataset.of);
  write(card.querySelector("h1"), button.dataset.name);
  write(card.querySelector(".a-dlg-text"), button.dataset.about);
  acted = true;
  show();
  look();
}

document.addEventListener("click", event => {
  const button = event.target.closest("#bord button[data-area]");
  if (button && (!live || !navigator.onLine || tries)) setTimeout(() => lay(button));
});

// whoever has taken a card, or lost the button under the finger, goes on at the top of what is new
function look() {
  if (!acted || document.activeElement !== document.body) return;
  acted = false;
  const heading = part.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}

function forget() {
  Object.assign(kept, { waiting: [], drafts: {}, own: null });
  clearTimeout(timer);
  keep();
  write(state, "");
}

function tick() {
  for (const clock of part.querySelectorAll("[data-until]")) {
    const left = Number(clock.dataset.until) - Date.now() - ahead;
    write(clock.querySelector("b"), left > 0 ? `${Math.ceil(left / 60000)} ${clock.dataset.min}` : clock.dataset.over);
  }
}

function drawn() {
  show();
  look();
  tick();
}

document.addEventListener("htmx:after:swap", drawn);
document.addEventListener("htmx:sse:before:connection", event => {
  if (event.detail.connection?.attempt > 0) { live = false; waited = true; say(); }
});
// a server that died has forgotten what was given alone: it gets it again
document.addEventListener("htmx:sse:after:connection", () => {
  live = true;
  if (kept.own) kept.own.sent = false;
  send();
});
addEventListener("online", send);
addEventListener("offline", say);
addEventListener("pageshow", () => { drawn(); send(); });
for (const field of part.querySelectorAll("textarea")) if (field.defaultValue && kept.drafts[field.id] === undefined) kept.drafts[field.id] = field.defaultValue;
setInterval(tick, 5000);
