// On wide screens the index begins open; the style has already shown it, so nothing moves.
const index = document.querySelector<HTMLDetailsElement>("details[data-page-index]");
if (index) {
  index.open = matchMedia("(width >= 62em)").matches;
  index.dataset.pageIndex = "ready";
}
