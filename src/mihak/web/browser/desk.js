// The script of every page: HTMX, and small helps that work without it too.
import htmx from "htmx.org";
import "./keys.js";
import "./marks.js";
import "./upload.js";
import "./review.js";

window.htmx = htmx;
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;

// The language is remembered for pages that do not name one.
document.addEventListener("click", (event) => {
  const lang = event.target.closest?.("[data-lang]")?.dataset.lang;
  if (lang) document.cookie = `mihak-lang=${lang}; path=/; max-age=31536000; samesite=lax`;
});

// On small screens the list of pages is wider than the screen: the one that is open comes into sight.
const open = document.querySelector(".places [aria-current]");
if (open) open.parentElement.scrollLeft += open.getBoundingClientRect().left - open.parentElement.getBoundingClientRect().left - (open.parentElement.clientWidth - open.offsetWidth) / 2;

// A secret that is shown once is chosen as a whole.
document.addEventListener("focusin", (event) => {
  if (event.target.matches?.("[data-select-all]")) event.target.select();
});

// What a server said in passing is read aloud and shown for a moment.
const place = document.getElementById("said");
let ends = 0;
function say(words) {
  place.textContent = words;
  clearTimeout(ends);
  ends = setTimeout(() => (place.textContent = ""), 6000);
}
document.body.addEventListener("said", (event) => say(event.detail.value ?? event.detail));

// Who is signed in no more is shown the way in beside the page, whose forms keep what was typed.
function signedOut() {
  clearTimeout(ends);
  const link = Object.assign(document.createElement("a"), { href: place.dataset.signIn, target: "_blank", textContent: place.dataset.signInWords });
  place.replaceChildren(`${place.dataset.signedOut} `, link);
}
document.addEventListener("signed-out", signedOut);

function refused(xhr) {
  if (xhr.status === 401) return signedOut();
  let told = "";
  try {
    told = JSON.parse(xhr.responseText).error.said;
  } catch {
    // No words came along: those of the page are said.
  }
  say(told || place.dataset.broken);
}

// What was asked for and did not come is told; what looks by itself every so often asks again by itself.
const alone = (event) => event.detail.elt.getAttribute("hx-trigger")?.startsWith("every");
document.body.addEventListener("htmx:responseError", (event) => alone(event) || refused(event.detail.xhr));
document.body.addEventListener("htmx:sendError", (event) => alone(event) || say(place.dataset.unreachable));

// An answer with an error is shown where it was asked for.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const page = (event.detail.xhr.getResponseHeader("content-type") ?? "").startsWith("text/html");
  if (page && [400, 409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
