// Words of the text for a field of a form: selected with the mouse, or word by word with the keys.
import { lettersOf, offsetOf, placeOf, show, text, wordSpans } from "./text.js";

let field = null; // The field that selected words go to.
let words = null; // While picking by keys: the words, and the first and last that are chosen.
let from = 0;
let to = 0;

const usable = (one) => one && document.contains(one) && one.matches("[data-takes]");
const frame = () => document.getElementById("report");

document.addEventListener("focusin", (event) => {
  if (usable(event.target)) field = event.target;
});

document.addEventListener("mouseup", (event) => {
  if (event.target.closest?.("#text") && usable(field) && !getSelection().isCollapsed) {
    takeSelection(field);
    stop();
    field.focus({ preventScroll: true });
  }
});

// Takes what is selected in the text into a field; false where nothing is.
export function takeSelection(one) {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return false;
  const range = chosen.getRangeAt(0);
  let [start, end] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
  if (start < 0 || end < 0) return false;
  const letters = lettersOf();
  while (start < end && !letters[start].trim()) start += 1;
  while (end > start && !letters[end - 1].trim()) end -= 1;
  if (start >= end) return false;
  take(one, start, end);
  return true;
}

export function startPicking(one) {
  field = one;
  words = wordSpans();
  if (!words.length) return;
  const near = Number(one.form.dataset.near ?? 0);
  from = to = Math.max(0, words.findIndex(([, end]) => end > near));
  const told = document.getElementById("picking");
  told.textContent = frame().dataset.picking;
  told.hidden = false;
  text().focus({ preventScroll: true });
  select();
}

function stop() {
  words = null;
  document.getElementById("picking").hidden = true;
}

function select() {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const [node, at] = placeOf(words[first][0]);
  const [endNode, before] = placeOf(words[last][1] - 1);
  const width = String.fromCodePoint(endNode.data.codePointAt(before)).length;
  getSelection().setBaseAndExtent(node, at, endNode, before + width);
  show(words[to][0]);
}

// Whether the line of a place is written from right to left: its first letter tells, as for the browser; a figure has no way.
function leftward(offset) {
  const letters = lettersOf();
  const line = letters.slice(letters.lastIndexOf("\n", offset) + 1);
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(line.find((one) => /\p{L}/u.test(one)) ?? "");
}

function move(key) {
  const arabic = leftward(words[to][0]);
  const by = { ArrowRight: arabic ? -1 : 1, ArrowLeft: arabic ? 1 : -1, ArrowDown: 10, ArrowUp: -10 }[key];
  if (by === undefined) return false;
  to = Math.min(words.length - 1, Math.max(0, to + by));
  return true;
}

document.addEventListener(
  "keydown",
  (event) => {
    if (!words || event.target !== text()) return;
    if (event.key === "Enter" || event.key === "Escape") {
      const [first, last] = [Math.min(from, to), Math.max(from, to)];
      if (event.key === "Enter") take(field, words[first][0], words[last][1]);
      stop();
      getSelection().removeAllRanges();
      field.focus();
    } else if (move(event.key)) {
      if (!event.shiftKey) from = to;
      select();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);

const spot = (form, slot) => form.elements.namedItem(`at.${slot}`);

function take(one, start, end) {
  const said = lettersOf().slice(start, end).join("");
  const plain = said.split(/\s+/).join(" ");
  const form = one.form;
  const kind = one.dataset.takes;
  if (kind === "quote") {
    one.value = said;
    form.elements.start.value = start;
    form.elements.end.value = end;
    read(form, start, end, (slot) => !form.elements.namedItem(slot)?.value);
  } else if (kind === "names") {
    one.value = one.value.trim() ? `${one.value.trim()}; ${plain}` : plain;
    const at = spot(form, one.name);
    if (at) at.value = `${at.value} ${start}-${end}`.trim();
  } else if (kind === "name") {
    one.value = plain;
    const at = spot(form, one.name);
    if (at) at.value = `${start}-${end}`;
  } else {
    const slots = kind === "date" ? ["date"] : ["low", "high", "approx"];
    read(form, start, end, (slot) => slots.includes(slot));
  }
}

// What the words tell as a figure or a day is worked out by the server, as its reader does.
async function read(form, start, end, wanted) {
  const answer = await fetch(`${frame().dataset.url}/words?start=${start}&end=${end}`);
  if (!answer.ok) return;
  const told = await answer.json();
  const figure = "low" in told && wanted("low") && wanted("high");
  for (const [slot, value] of Object.entries(told)) {
    const one = form.elements.namedItem(slot);
    if (one && (slot === "date" ? wanted("date") : figure)) one.value = value;
  }
  const at = spot(form, "count");
  if (at && figure) at.value = told.figure ?? "";
  const day = spot(form, "date");
  if (day && told.date && wanted("date")) day.value = told.when ?? "";
}
