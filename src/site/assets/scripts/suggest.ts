// Titles are offered while somebody types, in the browser's own list: keyboards and screen readers know it.
const pauseMs = 150;
for (const field of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) {
  const list = field.list;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = "";
  const suggest = async () => {
    const typed = field.value.trim();
    if (!list || typed.length < 3 || typed === asked) return;
    asked = typed;
    const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`).catch(() => undefined);
    if (!answer?.ok || asked !== typed) return;
    const { suggestions } = (await answer.json()) as { suggestions: { title: string; announced?: string }[] };
    list.replaceChildren(...suggestions.map(({ title, announced = "" }) => new Option(announced, title)));
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void suggest(), pauseMs);
  });
}
