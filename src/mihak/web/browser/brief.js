// The brief in its frame: as tall as it is, its links to elsewhere in a window of their own, and printed alone.
const frame = document.getElementById("brief-frame");

function fitted() {
  const page = frame.contentDocument;
  if (!page?.body) return;
  for (const link of page.querySelectorAll('a[href^="http"]')) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  // A reference inside the brief is followed by the desk's own page, which is the one that scrolls.
  page.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const wanted = link && page.getElementById(link.getAttribute("href").slice(1));
    if (wanted) {
      const top = frame.getBoundingClientRect().top + scrollY + wanted.getBoundingClientRect().top;
      scrollTo({ top: top - 72 });
    }
  });
  const tall = () => (frame.style.blockSize = `${page.documentElement.offsetHeight + 4}px`);
  tall();
  new ResizeObserver(tall).observe(page.documentElement);
}

if (frame) {
  frame.loading = "eager";
  frame.addEventListener("load", fitted);
  if (frame.contentDocument?.readyState === "complete") fitted();
  for (const button of document.querySelectorAll("[data-prints]")) {
    button.hidden = false;
    button.addEventListener("click", () => frame.contentWindow.print());
  }
}
