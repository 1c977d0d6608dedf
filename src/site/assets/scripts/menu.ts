// The menu folds away on small screens; without this script it simply stays open.
const button = document.querySelector<HTMLButtonElement>("[data-menu-toggle]");
const menu = document.querySelector<HTMLElement>("[data-menu]");
if (button && menu) {
  const set = (open: boolean) => {
    button.setAttribute("aria-expanded", String(open));
    menu.dataset.menu = open ? "open" : "closed";
  };
  button.hidden = false;
  set(false);
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
    set(false);
    button.focus();
  });
}
