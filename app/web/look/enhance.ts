/**
 * The one script of the product. Everything works without it; it makes some things quicker:
 * `/` goes to the search, a theme changes at once, menus close, pages are printed and read aloud.
 * It finds its places by data attributes and listens on the document, so it fits a strict CSP.
 */

const root = document.documentElement;

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeMenus(null, true);
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing =
    event.target instanceof HTMLElement &&
    event.target.closest("input, textarea, select, [contenteditable]");
  const search = document.querySelector<HTMLInputElement>("[data-search]");
  if (typing || search === null) return;
  event.preventDefault();
  search.select();
  search.focus();
});

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  closeMenus(target, false);
  if (target?.closest("[data-print]")) print();
  const copier = target?.closest<HTMLElement>("[data-copy]");
  if (copier) void copyWords(copier);
  const reader = target?.closest<HTMLElement>("[data-read]");
  if (reader) readAloud(reader);
});

/** Closes every open menu that the target is not in; on Escape the focus goes back to its button. */
function closeMenus(target: Element | null, giveFocusBack: boolean): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("[data-menu][open]")) {
    if (target !== null && menu.contains(target)) continue;
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (giveFocusBack && hadFocus) menu.querySelector("summary")?.focus();
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement)) return;
  if (form.dataset["switch"] !== "theme") return;
  event.preventDefault();
  if (button.value === "dark" || button.value === "light") root.dataset["theme"] = button.value;
  else delete root.dataset["theme"];
  for (const other of document.querySelectorAll('[data-switch="theme"] button')) {
    other.setAttribute("aria-pressed", String(other.getAttribute("value") === button.value));
  }
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) body.append(name, String(value));
  // Kept for the next page, also when that is asked for at once; when it fails, the choice still
  // holds on this one.
  const sent = fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true });
  void sent.catch(() => undefined);
});

document.addEventListener("change", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.dataset["largest"] === undefined) return;
  const largest = Number(input.dataset["largest"]);
  const tooLarge = [...(input.files ?? [])].some(({ size }) => size > largest);
  // Told before it is sent: the server would only say so after a long wait.
  if (tooLarge) input.value = "";
  const message = input.parentElement?.querySelector<HTMLElement>("[data-too-large]");
  if (message) message.hidden = !tooLarge;
});

for (const button of document.querySelectorAll<HTMLElement>("[data-print]")) button.hidden = false;

if (navigator.clipboard) {
  for (const button of document.querySelectorAll<HTMLElement>("[data-copy]")) button.hidden = false;
}

/** Copies the words of what the button names, and says so on the button. */
async function copyWords(button: HTMLElement): Promise<void> {
  const words = document.getElementById(button.dataset["copy"] ?? "")?.textContent ?? "";
  try {
    await navigator.clipboard.writeText(words.trim());
    const said = button.querySelector("output");
    if (said) said.textContent = button.dataset["done"] ?? "";
  } catch {
    // The browser does not let it: the words can be selected by hand.
  }
}

if ("speechSynthesis" in window) {
  for (const button of document.querySelectorAll<HTMLElement>("[data-read]")) button.hidden = false;
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

/** Starts reading, or stops when it is reading. */
function readAloud(button: HTMLElement): void {
  const reading = button.getAttribute("aria-pressed") === "true";
  speechSynthesis.cancel();
  sayState(button, !reading);
  if (reading) return;
  const parts = wordsOf(document.getElementById(button.dataset["read"] ?? ""), button);
  parts.forEach((part, place) => {
    const speech = new SpeechSynthesisUtterance(part);
    speech.lang = root.lang;
    speech.rate = 0.95;
    const voice = speechSynthesis
      .getVoices()
      .find((each) => each.lang.slice(0, 2) === root.lang.slice(0, 2));
    if (voice) speech.voice = voice;
    if (place === parts.length - 1) speech.addEventListener("end", () => sayState(button, false));
    speechSynthesis.speak(speech);
  });
  if (parts.length === 0) sayState(button, false);
}

function sayState(button: HTMLElement, reading: boolean): void {
  button.setAttribute("aria-pressed", String(reading));
  const words = button.querySelector("span");
  if (words) words.textContent = (reading ? button.dataset["stop"] : button.dataset["label"]) ?? "";
}

/** What can be seen, block by block, so that the voice pauses where the eye does. */
function wordsOf(place: HTMLElement | null, button: HTMLElement): string[] {
  if (place === null) return [];
  const said = button.textContent?.trim();
  return place.innerText
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== said);
}

document.addEventListener("click", (event) => {
  const button =
    event.target instanceof Element && event.target.closest<HTMLButtonElement>("[data-tick]");
  if (!button || !button.form) return;
  event.preventDefault();
  const values = (button.dataset["values"] ?? "").split(" ");
  const boxes = [
    ...button.form.querySelectorAll<HTMLInputElement>(
      `input[type="checkbox"][name="${CSS.escape(button.dataset["tick"] ?? "")}"]`,
    ),
  ].filter((box) => values.includes(box.value));
  const all = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !all;
  button.form.dispatchEvent(new Event("change", { bubbles: true }));
});

/** How long after the last key what stands in a form is kept, in milliseconds. */
const PAUSE = 1200;
const waiting = new Map<HTMLFormElement, number>();

for (const kind of ["input", "change"]) {
  document.addEventListener(kind, (event) => {
    const form = event.target instanceof Element && event.target.closest("form");
    if (!form || form.dataset["draft"] === undefined) return;
    clearTimeout(waiting.get(form));
    waiting.set(
      form,
      window.setTimeout(() => keep(form), PAUSE),
    );
  });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  // A draft that arrived after its form was saved would come back as if it were new.
  clearTimeout(waiting.get(form));
  waiting.delete(form);
});

addEventListener("pagehide", () => {
  for (const form of waiting.keys()) keep(form);
});

/** Keeps what stands in a form, without waiting for an answer; the page goes on as it was. */
function keep(form: HTMLFormElement): void {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (
      typeof value === "string" &&
      !form.querySelector(`[name="${CSS.escape(name)}"][type="password"]`)
    )
      body.append(name, value);
  }
  void send(form, body);
}

async function send(form: HTMLFormElement, body: URLSearchParams): Promise<void> {
  try {
    const answer = await fetch("/concept", { method: "POST", body, keepalive: true });
    const said = form.querySelector<HTMLElement>("[data-kept]");
    if (answer.status === 204 && said) said.hidden = false;
  } catch {
    // What is not kept now is kept at the next key.
  }
}
