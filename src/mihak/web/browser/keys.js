// Keys: a page's buttons with data-key="j" are pressed by that key; "?" shows which there are.
const typing = (node) => node.matches?.("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "?" || event.key === "؟") {
    document.querySelector("dialog.keys")?.showModal?.();
    return;
  }
  // A keyboard set to Arabic sends Arabic letters: then the place of the key tells which is meant.
  const place = event.key > "\u007f" && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
  const wanted = [...document.querySelectorAll("[data-key]")].find(
    (one) => one.dataset.key === place && one.offsetParent !== null && !one.disabled,
  );
  if (!wanted) return;
  event.preventDefault();
  wanted.focus();
  wanted.click();
});
