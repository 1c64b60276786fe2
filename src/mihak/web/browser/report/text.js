// The text of a report: pieces, raw offsets (letters, not halves of pairs), and where they are on the page.
let found;

export const text = () => document.getElementById("text");

// The pieces in order; the text itself never changes while the page is open.
export function pieces() {
  found ??= [...text().querySelectorAll("[data-at]")].map((node) => {
    const [start, end] = node.dataset.at.split("-").map(Number);
    return { node, start, end };
  });
  return found;
}

export function pieceAt(offset) {
  let [low, high] = [0, pieces().length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces()[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces()[low];
}

// Brings words into sight; `flash` lights them for a moment.
export function show(offset, flash = false) {
  const piece = pieceAt(offset);
  if (!piece) return;
  const box = piece.node.getBoundingClientRect();
  const frame = scrolls(text().parentElement) ? text().parentElement.getBoundingClientRect() : { top: 60, bottom: innerHeight };
  if (box.top < frame.top || box.bottom > Math.min(frame.bottom, innerHeight)) piece.node.scrollIntoView({ block: "center" });
  if (!flash) return;
  piece.node.classList.add("lit");
  setTimeout(() => piece.node.classList.remove("lit"), 1600);
}

const scrolls = (node) => node.scrollHeight > node.clientHeight + 1 && getComputedStyle(node).overflowY !== "visible";

// The raw offset of a place in the page; -1 outside the text.
export function offsetOf(node, at) {
  if (node === text()) return at < pieces().length ? (pieces()[at]?.start ?? -1) : (pieces().at(-1)?.end ?? -1);
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.("#text [data-at]");
  if (!piece) return -1;
  const start = Number(piece.dataset.at.split("-")[0]);
  if (node.nodeType !== Node.TEXT_NODE) return at ? Number(piece.dataset.at.split("-")[1]) : start;
  return start + [...node.data.slice(0, at)].length;
}

// The place in the page of a raw offset, as the browser's selection wants it.
export function placeOf(offset) {
  const piece = pieceAt(offset);
  const node = piece.node.firstChild;
  return [node, [...node.data].slice(0, offset - piece.start).join("").length];
}

let letters;
export function lettersOf() {
  letters ??= [...text().textContent];
  return letters;
}

// The words of the text, by raw offsets.
export function wordSpans() {
  const spans = [];
  let start = -1;
  lettersOf().forEach((letter, at) => {
    const inside = /[\p{L}\p{N}\p{M}]/u.test(letter);
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) spans.push([start, at]), (start = -1);
  });
  if (start >= 0) spans.push([start, lettersOf().length]);
  return spans;
}
