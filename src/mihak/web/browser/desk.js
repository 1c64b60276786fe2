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

// What was asked for and did not come is told; what looks by itself every so often asks again by itself.
const alone = (event) => event.detail.elt.getAttribute("hx-trigger")?.startsWith("every");
document.body.addEventListener("htmx:responseError", (event) => alone(event) || say(place.dataset.broken));
document.body.addEventListener("htmx:sendError", (event) => alone(event) || say(place.dataset.unreachable));

// An answer with an error is shown where it was asked for.
document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 422 || event.detail.xhr.status === 409 || event.detail.xhr.status === 400) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
