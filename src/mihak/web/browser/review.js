// The queue of review: words of the text for a form, the list of keys, the way out; judging itself needs no script.
const here = (event, selector) => event.target.closest?.(`#review ${selector}, .review-item ${selector}`);
let chosen = null; // The words that were selected last: a press on a button may let the selection go.

// The raw offset of a place in the text; letters are counted, not halves of pairs.
function offset(node, at) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.(".review-text [data-at]");
  if (!piece) return -1;
  const [start, end] = piece.dataset.at.split("-").map(Number);
  if (node.nodeType !== Node.TEXT_NODE) return at ? end : start;
  return start + [...node.data.slice(0, at)].length;
}

document.addEventListener("selectionchange", () => {
  const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
  if (!range || range.collapsed) return;
  const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
  if (start >= 0 && end > start) chosen = { start, end, words: range.toString().trim().split(/\s+/).join(" ") };
});

async function take(field) {
  const item = field.closest(".review-item");
  const kind = field.dataset.takes;
  if (!chosen || !document.querySelector(`.review-text [data-at]`)) return say(item.dataset.picking);
  const { start, end, words } = chosen;
  chosen = null;
  if (kind === "names") field.value = field.value.trim() ? `${field.value.trim()}; ${words}` : words;
  else if (kind === "name") field.value = words;
  else await read(item, field, kind, `?start=${start}&end=${end}`);
  field.focus();
}

// What the words tell as a figure or a day is worked out by the server, as its reader does.
async function read(item, field, kind, span) {
  const answer = await fetch(item.dataset.wordsUrl + span);
  if (!answer.ok) return;
  const told = await answer.json();
  for (const slot of kind === "date" ? ["date"] : ["low", "high", "approx"]) {
    const one = field.form.elements.namedItem(slot);
    if (one && slot in told) one.value = told[slot];
  }
}

function say(words) {
  document.body.dispatchEvent(new CustomEvent("said", { detail: words }));
}

document.addEventListener("click", (event) => {
  const opens = here(event, "[data-opens]");
  if (opens) document.querySelector(`dialog.${opens.dataset.opens}`).showModal();
  const pick = here(event, "[data-pick]");
  if (pick) take(document.getElementById(pick.dataset.pick));
  const words = here(event, "a.words");
  if (!words) return;
  event.preventDefault();
  document.querySelector(words.hash)?.scrollIntoView({ block: "nearest" });
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") here(event, "form.correct")?.querySelector("[data-escape]")?.click();
});

function settled() {
  chosen = null;
  for (const one of document.querySelectorAll("#review [data-opens], .review-item [data-pick]")) one.hidden = false;
  // In a form the first thing to do is to fill it.
  document.querySelector(".review-item form.correct :is(select, input:not([type=hidden]))")?.focus();
}

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.elt.closest?.("#review")) settled();
});
settled();
