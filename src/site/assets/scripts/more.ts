// The next page of a list is added below the cards that are there; where that fails, the link is followed as without a script.
// What was added is noted in this entry of the browser's history: who comes back from a card finds it, at the same place.
interface Noted {
  readonly added?: readonly string[];
  readonly top?: number;
}
const noted = (): Noted => (history.state as Noted | null) ?? {};
const note = (more: Noted) => history.replaceState({ ...noted(), ...more }, "");

/** Adds the next page. @returns the link of its first card */
async function add(link: HTMLAnchorElement): Promise<HTMLElement> {
  const answer = await fetch(link.href);
  const next = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
  const cards = [...next.querySelectorAll("[data-cards] > li")];
  const more = next.querySelector("[data-more] [data-append]");
  const first = cards[0]?.querySelector<HTMLElement>("a");
  if (!first) throw new Error("no cards");
  document.querySelector("[data-cards]")?.append(...cards);
  const status = document.querySelector<HTMLElement>("[data-added]");
  if (status) status.textContent = (status.dataset.added ?? "").replace("0", String(cards.length));
  // the place of the link stays, so that whoever goes on meets the next one or the end
  if (more) link.replaceWith(more);
  else link.remove();
  return first;
}

const nextLink = () => document.querySelector<HTMLAnchorElement>("a[data-append]");

document.addEventListener("click", async (event) => {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a[data-append]");
  if (!link || !document.querySelector("[data-cards]")) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  if (link.ariaBusy === "true") return;
  link.ariaBusy = "true";
  try {
    const first = await add(link);
    note({ added: [...(noted().added ?? []), link.href] });
    first.focus();
  } catch {
    location.href = link.href;
  }
});

addEventListener("pagehide", () => note({ top: scrollY }));

/** Adds again what was added, as long as the list is the same one: its next page is still the one that came. */
async function restore({ added = [], top }: Noted): Promise<void> {
  for (const href of added) {
    const link = nextLink();
    if (link?.href !== href || !(await add(link).then(Boolean, () => false))) break;
  }
  if (added.length > 0 && top !== undefined) scrollTo(0, top);
}
void restore(noted());
