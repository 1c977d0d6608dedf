// The next page of a list is added below the cards that are there; where that fails, the link is followed as without a script.
document.addEventListener("click", async (event) => {
  const link = (event.target as Element | null)?.closest<HTMLAnchorElement>("a[data-append]");
  const list = document.querySelector("[data-cards]");
  if (!link || !list || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  if (link.ariaBusy === "true") return;
  link.ariaBusy = "true";
  try {
    const answer = await fetch(link.href);
    const next = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
    const cards = [...next.querySelectorAll("[data-cards] > li")];
    const more = next.querySelector("[data-more] [data-append]");
    const first = cards[0]?.querySelector<HTMLElement>("a");
    if (!first) throw new Error("no cards");
    list.append(...cards);
    // the place of the link stays, so that whoever goes on meets the next one or the end
    if (more) link.replaceWith(more);
    else link.remove();
    first.focus();
  } catch {
    location.href = link.href;
  }
});
