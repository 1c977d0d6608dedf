/** Shows the print buttons and lets them print. Loaded as a module of its own: public pages have no inline script. */
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
