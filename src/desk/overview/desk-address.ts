import { type CollectionSlug, collectionOf, type Kind } from "#src/content/desk-types.ts";

/** Where a published document is written at the desk, in a language. */
export function deskAddress({ kind, id }: { kind: string; id: string }, locale = "it"): string {
  const collection = collectionOf[kind as Kind] as string | undefined;
  return `/admin/${collection === undefined ? `globals/${kind}` : `collections/${collection}/${id}`}?locale=${locale}`;
}

/** In which collection the contents of a section are written, by the beginning of its key; the longest beginnings first. */
const writtenIn: readonly (readonly [string, CollectionSlug])[] = [
  ["amministrazione/documenti-e-dati", "documents"],
  ["amministrazione/politici", "people"],
  ["amministrazione", "offices"],
  ["vivere-il-comune/luoghi", "places"],
  ["vivere-il-comune/eventi", "events"],
  ["novita", "news"],
  ["servizi", "services"],
  ["argomenti", "topics"],
  ["domande-frequenti", "faqs"],
];

/** Where the desk begins something new for a section that is empty; the first page where that is written nowhere by hand. */
export function addressToFill(section: string): string {
  const collection = writtenIn.find(([beginning]) => section.startsWith(beginning))?.[1];
  return collection === undefined ? "/admin" : `/admin/collections/${collection}/create`;
}
