import { sections, sectionTitle } from "#src/content/index.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { assistanceText } from "./messages.ts";

const parent = "servizi";
/** For what belongs to no service. Source: Modello Comuni, request for assistance */
export const publicRelations = "relazioni-con-il-pubblico";

/** Codes of the categories of services and, last, of public relations. */
export const categories: readonly string[] = [
  ...sections.filter((section) => section.parent === parent).map(({ key }) => key.slice(parent.length + 1)),
  publicRelations,
];

/** Key of the section whose services belong to a category; public relations have none. */
export const sectionOfCategory = (category: string): string | undefined =>
  category === publicRelations || !categories.includes(category) ? undefined : `${parent}/${category}`;

/** Category of the section of a service; `undefined` for any other section. */
export function categoryOfSection(section: string): string | undefined {
  const category = section.slice(parent.length + 1);
  return section.startsWith(`${parent}/`) && categories.includes(category) ? category : undefined;
}

/** Name of a category as people read it; its code when it is none of these. */
export function categoryName(category: string, locale: Locale): string {
  if (category === publicRelations) return assistanceText(locale)("publicRelations");
  const key = sectionOfCategory(category);
  return key === undefined ? category : sectionTitle(key, locale);
}
