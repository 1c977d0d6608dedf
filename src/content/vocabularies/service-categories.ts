import { sectionTitles } from "../section-titles.ts";
import { sections } from "../sections.ts";
import type { Term } from "./term.ts";

/** Categorie di servizi: the second level below Servizi; the code is the last part of the section's key. Source: C.SI.1.7. */
export const serviceCategories: readonly Term[] = sections
  .filter((section) => section.parent === "servizi")
  .map(({ key, title }) => ({ code: key.slice("servizi/".length), ...title, translated: sectionTitles.get(key) }));
