import type { ClientField } from "payload";

/** What in a field takes the keyboard. */
const focusable = "input:not([type=hidden]), textarea, select, [contenteditable=true], button";

/** Longest wait for a tab to show its fields, in animation frames. */
const patience = 60;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Whether one of these fields, or of what they hold without a name of its own, is called so. */
function holds(fields: readonly ClientField[], name: string): boolean {
  return fields.some((field) =>
    "name" in field ? field.name === name : "fields" in field && holds(field.fields, name),
  );
}

/**
 * Shows the tab that a field is in, brings the field into view and puts the keyboard there.
 * @param near words in a text of the field: they are what is brought into view, and chosen
 */
export async function jumpToField(path: string, fields: readonly ClientField[], near?: string): Promise<void> {
  const [name = path] = path.split(".");
  const tabs = fields.flatMap((field) => (field.type === "tabs" ? field.tabs : []));
  const place = tabs.findIndex((tab) => ("name" in tab ? tab.name === name : holds(tab.fields, name)));
  if (place >= 0) document.querySelectorAll<HTMLElement>(".tabs-field__tab-button")[place]?.click();
  for (let frame = 0; frame < patience; frame++) {
    await nextFrame();
    const found = findField(path);
    if (!found) continue;
    const words = near === undefined ? undefined : findWords(found, near);
    if (words) return chooseWords(words);
    found.scrollIntoView({ block: "center" });
    // of a text with a bar of buttons above it, the text
    const written = found.querySelector<HTMLElement>("[contenteditable=true]");
    const target = found.matches(focusable) ? found : (written ?? found.querySelector<HTMLElement>(focusable));
    return target?.focus({ preventScroll: true });
  }
}

/** The smallest part of a text being written that holds the words. */
function findWords(field: HTMLElement, near: string): HTMLElement | undefined {
  const line = (text: string) => text.replaceAll(/\s+/g, " ").trim();
  const parts = [...field.querySelectorAll<HTMLElement>("[contenteditable=true] :is(a, h3, h4, h5, p, li, td, th)")];
  return parts
    .filter((part) => line(part.textContent).includes(line(near)))
    .toSorted((a, b) => a.textContent.length - b.textContent.length)[0];
}

function chooseWords(words: HTMLElement): void {
  words.closest<HTMLElement>("[contenteditable=true]")?.focus({ preventScroll: true });
  getSelection()?.selectAllChildren(words);
  words.scrollIntoView({ block: "center" });
}

/** The field itself; of a row that is folded, the list it is in. */
function findField(path: string): HTMLElement | undefined {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length--) {
    const id = `field-${parts.slice(0, length).join("__")}`;
    const found =
      document.getElementById(id) ??
      document.querySelector<HTMLElement>(`label[for="${CSS.escape(id)}"]`)?.closest<HTMLElement>(".field-type");
    if (found) return found;
  }
  return undefined;
}
