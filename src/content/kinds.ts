/** The desk's collection of each kind of public document. */
export const collectionOf = {
  news: "news",
  event: "events",
  service: "services",
  office: "offices",
  person: "people",
  appointment: "appointments",
  place: "places",
  document: "documents",
  topic: "topics",
  "contact-point": "contact-points",
  faq: "faqs",
  page: "pages",
  dataset: "datasets",
  call: "calls",
  guide: "guides",
  "thematic-site": "thematic-sites",
} as const;

/** A kind that has a collection in the desk (settings are a global there). */
export type Kind = keyof typeof collectionOf;
export type CollectionSlug = (typeof collectionOf)[Kind];

const kinds = new Map(Object.entries(collectionOf).map(([kind, slug]) => [slug as string, kind as Kind]));

/** The kind whose documents are written in this collection of the desk; `undefined` for users, media and the like. */
export const kindOf = (slug: string): Kind | undefined => kinds.get(slug);
