// The page of one report: claims opened one by one, their words shown, words of the text picked for slots.
import { startPicking, takeSelection } from "./report/picking.js";
import { pieces, show } from "./report/text.js";

const claims = () => [...document.querySelectorAll(".claims > .claim")];
const current = () => document.querySelector(".claim.open:not(.folded)");
let wanted = "";

function mark(claim) {
  const [start, end] = claim ? claim.dataset.span.split("-").map(Number) : [-1, -1];
  for (const piece of pieces()) piece.node.classList.toggle("now", piece.start < end && piece.end > start);
}

// One claim is open at a time; those that were loaded before are kept, folded.
function opened(claim, scroll = true) {
  for (const other of document.querySelectorAll(".claim.open")) {
    other.classList.toggle("folded", other !== claim);
    other.querySelector(".claim-head").toggleAttribute("aria-current", other === claim);
  }
  mark(claim);
  const address = new URL(location.href);
  address.searchParams.set("claim", claim.id);
  address.searchParams.delete("do");
  address.hash = "";
  history.replaceState(null, "", address);
  if (!scroll) return;
  bring(claim);
  show(Number(claim.dataset.span.split("-")[0]));
}

// Beside the text the list of claims scrolls by itself; below it, on small screens, the page does.
function bring(claim) {
  const side = document.querySelector(".report-side");
  if (getComputedStyle(side).overflowY !== "auto") return claim.scrollIntoView({ block: "start" });
  const [box, frame] = [claim.getBoundingClientRect(), side.getBoundingClientRect()];
  const above = box.top - frame.top - side.querySelector(".tools").offsetHeight;
  const below = box.bottom - frame.bottom + 8;
  if (above < 0 || below > 0) side.scrollTop += above < 0 ? above : Math.min(above, below);
}

function open(claim) {
  if (!claim) return;
  if (claim.classList.contains("open")) {
    opened(claim);
    claim.querySelector(".claim-head").focus({ preventScroll: true });
  } else {
    claim.querySelector(".claim-head").click();
  }
}

function step(by) {
  const all = claims();
  const at = all.indexOf(current());
  open(all[Math.min(all.length - 1, Math.max(0, at + by))]);
}

// The shortest claim of the words that were pressed; pressed again, the next one.
function claimAt(node) {
  const numbers = (node.closest("[data-claims]")?.dataset.claims || "").split(" ").filter(Boolean);
  const length = (claim) => claim.dataset.span.split("-").reduce((a, b) => b - a);
  const all = numbers.map((n) => document.querySelector(`.claim[data-number="${n}"]`)).filter(Boolean);
  all.sort((a, b) => length(a) - length(b));
  return all[(all.indexOf(current()) + 1) % all.length];
}

function judged(claim) {
  const wrong = new Set(claims().filter((one) => one.dataset.verdict === "wrong").map((one) => one.dataset.number));
  const [start, end] = claim.dataset.span.split("-").map(Number);
  for (const { node, start: first, end: last } of pieces()) {
    if (first < end && last > start) {
      node.classList.toggle("off", node.dataset.claims.split(" ").every((one) => wrong.has(one)));
    }
  }
}

document.addEventListener("click", (event) => {
  const on = (selector) => event.target.closest?.(selector);
  const turn = on("[data-step]");
  if (turn) {
    event.preventDefault();
    step(Number(turn.dataset.step));
  } else if (on(".claim.open > .claim-head")) {
    event.preventDefault();
    const claim = on(".claim");
    if (current() === claim) claim.classList.add("folded"), mark(null);
    else opened(claim);
  } else if (on("a.words")) {
    event.preventDefault();
    show(Number(on("a.words").hash.slice(2)), true);
  } else if (on("[data-pick]")) {
    startPicking(document.getElementById(on("[data-pick]").dataset.pick));
  } else if (on("[data-empties]")) {
    event.preventDefault();
    document.getElementById(on("[data-empties]").dataset.empties).replaceChildren();
    document.getElementById("add-claim").focus();
  } else if (on("[data-opens]")) {
    document.querySelector(`dialog.${on("[data-opens]").dataset.opens}`).showModal();
  } else if (on("#text [data-claims]") && getSelection().isCollapsed) {
    open(claimAt(event.target));
  }
});

document.addEventListener("keydown", (event) => {
  const form = event.key === "Escape" && event.target.closest?.("form.correct, form.add");
  if (form) form.querySelector("[data-escape]").click();
});

// Before a request: what has the focus, so that it comes back to what took its place.
document.addEventListener("htmx:beforeRequest", (event) => {
  wanted = event.target.matches?.(".claim-head") ? "head" : document.activeElement?.id || "";
});

function settled(node) {
  for (const one of document.querySelectorAll("#report [data-pick][hidden], #report [data-opens][hidden]")) one.hidden = false;
  if (node?.matches?.(".claim")) {
    judged(node);
    opened(node, !/^(right|wrong|undo)-/.test(wanted));
    const form = node.querySelector("form.correct");
    const back = wanted && document.getElementById(wanted);
    (form?.querySelector("[role=alert], input:not([type=hidden]), select") || back || node.querySelector(".claim-head")).focus({ preventScroll: true });
  } else if (node?.id === "adding" && node.firstElementChild) {
    const quote = document.getElementById("add-quote");
    if (!quote.value && !takeSelection(quote)) startPicking(quote);
  }
}

document.addEventListener("htmx:afterSettle", (event) => {
  const node = event.detail.elt;
  settled(node.id === "progress" ? null : node);
});
// A claim that is gone by now is no error of the page: it is shown as it now stands.
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 404) location.reload();
});

// What is asked for later comes in the language of the page.
document.cookie = `mihak-lang=${document.documentElement.lang}; path=/; max-age=31536000; samesite=lax`;
settled(null);
if (current() && new URL(location.href).searchParams.has("claim")) show(Number(current().dataset.span.split("-")[0]));
document.querySelector("form.add [role=alert]")?.scrollIntoView({ block: "center" });
