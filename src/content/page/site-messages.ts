import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of free pages. */
export const pageText = defineMessages({
  it: { body: "Contenuto", offices: "A cura di", related: "Pagine collegate" },
  en: { body: "Content", offices: "Written by", related: "Related pages" },
});
