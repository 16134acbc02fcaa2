// A session's list: a tap shows at once, waits on this device until the server has it, and is sent again after a dead
// spot. The server counts each tap once, however often it is sent. Without this script the list is a plain form.
const form = document.querySelector("form[data-ticks]");
const state = document.getElementById("tilstand");
const refused = document.getElementById("afvist");
const minutes = document.getElementById("minutter");
const token = form.querySelector("[name=__RequestVerificationToken]").value;
const key = "arena:" + form.dataset.ticks;
const most = 60;

// what waits, in the order of the taps: { op, person, med } or { minutes }
let waiting = kept();
let sending = false, tries = 0, timer, soon, leaving = false;

const boxes = () => [...document.querySelectorAll("input[data-person]")];
const open = () => boxes().filter(box => !box.disabled);
const say = name => { if (state.textContent !== state.dataset[name]) state.textContent = state.dataset[name]; };

function kept() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? [];
  } catch {
    return [];
  }
}

// where nothing may be kept, the taps still wait in this page
function keep() {
  try {
    if (waiting.length) localStorage.setItem(key, JSON.stringify(waiting));
    else localStorage.removeItem(key);
  } catch { /* private window, or full */ }
}

// randomUUID is there on secure addresses only; an inner net may have none
const newId = () => crypto.randomUUID?.() ?? "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit =>
  (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));

// a box shows what was tapped last, else what the server has said (the attribute)
function show() {
  for (const box of boxes())
    box.checked = waiting.findLast(tap => tap.person === box.dataset.person)?.med ?? box.defaultChecked;
  const own = boxes().filter(box => box.closest("#hold"));
  const there = own.filter(box => box.checked).length;
  const expected = own.filter(box => box.checked || !("away" in box.dataset)).length;
  const guests = boxes().filter(box => box.closest("#gaesteliste") && box.checked).length;
  write("[data-count]", there);
  write("[data-expected]", expected);
  const words = form.querySelector("[data-guests]");
  write("[data-guests]", guests === 0 ? "" : guests === 1 ? words.dataset.one : words.dataset.many.replace("#", guests));
  Object.assign(form.querySelector("progress"), { max: Math.max(1, expected), value: there });
  const now = document.getElementById("minutter-nu").value;
  if (minutes && !soon && document.activeElement !== minutes && !waiting.some(tap => tap.minutes) && !minutes.ariaInvalid) minutes.value = now;
}

function write(selector, text) {
  const place = form.querySelector(selector);
  if (place.textContent !== String(text)) place.textContent = text;
}

function tap(box) {
  waiting.push({ op: newId(), person: box.dataset.person, med: box.checked });
  refused.textContent = "";
}

function changed() {
  keep();
  show();
  send();
}

async function send() {
  clearTimeout(timer);
  if (sending) return;
  if (!waiting.length) return done();
  sending = true;
  say("saving");
  const batch = first();
  try {
    const answer = await post(batch);
    if (answer.status === 401 || answer.status === 400 || answer.status === 404) return say(answer.status === 401 ? "signin" : "reload");
    if (answer.status === 409 || answer.status === 422) tell(await answer.text());
    else if (!answer.ok) throw answer.status;
    else if (!batch[0].minutes) settle(batch, await answer.json());
    waiting = waiting.filter(tap => !batch.includes(tap));
    tries = 0;
  } catch {
    tries++;
  } finally {
    sending = false;
  }
  keep();
  show();
  if (tries) {
    say("waiting");
    timer = setTimeout(send, Math.min(15000, 400 * 2 ** tries));
  } else send();
}

// ticks go together; minutes go alone, in their turn
function first() {
  const until = waiting.findIndex(tap => tap.minutes);
  return until === 0 ? waiting.slice(0, 1) : waiting.slice(0, until > 0 ? Math.min(until, most) : most);
}

function post(batch) {
  const body = new URLSearchParams({ __RequestVerificationToken: token });
  if (batch[0].minutes) body.append("minutter", batch[0].minutes);
  else for (const tap of batch) body.append("kryds", `${tap.op} ${tap.person} ${tap.med ? 1 : 0}`);
  return fetch(batch[0].minutes ? minutes.form.action : form.dataset.send,
    { method: "POST", body, headers: { "HX-Request": "true" }, signal: AbortSignal.timeout(10000) });
}

function settle(batch, no) {
  for (const tap of batch) {
    const box = document.querySelector(`input[data-person="${tap.person}"]`);
    if (no[tap.op]) tell(`${box?.closest("label").querySelector("span:not([aria-hidden])").firstChild.textContent.trim() ?? ""}: ${no[tap.op]}`);
    else if (box) box.defaultChecked = tap.med;
  }
}

function tell(reason) {
  refused.textContent = `${refused.dataset.text} ${reason}`;
}

function done() {
  say("saved");
  if (leaving) location.assign(form.dataset.done);
}

document.addEventListener("change", event => {
  const box = event.target;
  if (!box.matches("input[data-person]")) return;
  tap(box);
  if (box.closest("#fundne")) invite(box.closest("li"));
  changed();
});

// a guest who was found moves to the list, and the next name can be typed
function invite(row) {
  document.getElementById("gaesteliste").append(row);
  document.getElementById("fundne").replaceChildren();
  const name = document.getElementById("navn");
  name.value = "";
  name.focus();
}

document.addEventListener("click", event => {
  const button = event.target.closest("[data-tick-all], [data-tick-last], [data-finish], [data-step]");
  if (!button) return;
  event.preventDefault();
  if ("step" in button.dataset) return step(Number(button.dataset.step));
  if ("finish" in button.dataset) {
    leaving = true;
    return soon ? takeMinutes() : send();
  }
  const all = "tickAll" in button.dataset;
  for (const box of open().filter(box => !box.checked && !box.closest("#fundne") && (all ? box.closest("#hold") && !("away" in box.dataset) : "last" in box.dataset))) {
    box.checked = true;
    tap(box);
  }
  changed();
});

// Enter ticks, as the space bar does; it must not send the form
document.addEventListener("keydown", event => {
  if (event.key !== "Enter" || !event.target.matches("input[data-person], #navn")) return;
  event.preventDefault();
  if (event.target.matches("[data-person]")) event.target.click();
});

function step(by) {
  minutes.value = Math.max(1, (parseInt(minutes.value, 10) || 0) + by);
  setMinutes(600);
}

function setMinutes(pause) {
  clearTimeout(soon);
  soon = setTimeout(takeMinutes, pause);
}

function takeMinutes() {
  clearTimeout(soon);
  soon = null;
  waiting = waiting.filter((tap, number) => !tap.minutes || (sending && number === 0));
  waiting.push({ minutes: minutes.value.trim() || "0" });
  refused.textContent = "";
  changed();
}

if (minutes) {
  minutes.addEventListener("change", () => setMinutes(0));
  minutes.form.addEventListener("submit", event => {
    event.preventDefault();
    setMinutes(0);
  });
  for (const button of minutes.form.querySelectorAll("[data-step]")) button.hidden = false;
}

// what happened before the stream was there, or while it was gone
document.addEventListener("htmx:sse:after:connection", () => htmx.trigger("#liste", "refetch"));
document.addEventListener("htmx:after:swap", show);
addEventListener("online", send);
addEventListener("pageshow", () => {
  show();
  send();
});
