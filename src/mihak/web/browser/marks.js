// A claim's slots light up their words in the text: elements with data-words="12-34 50-60".
function spans(node) {
  return (node.dataset.words || "").split(" ").filter(Boolean).map((one) => one.split("-").map(Number));
}

function lit(node, on) {
  for (const [start, end] of spans(node)) {
    for (const word of document.querySelectorAll("[data-at]")) {
      const [first, last] = word.dataset.at.split("-").map(Number);
      if (first < end && last > start) word.classList.toggle("lit", on);
    }
  }
}

for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(name, (event) => {
    const node = event.target.closest?.("[data-words]");
    if (node) lit(node, on);
  });
}
