import { type DeskDocument, deskTypes, slugify, toLexical } from "#src/content/desk-types.ts";
import type { PublicDocument } from "#src/content/index.ts";
import { randomFrom } from "../pictures/random.ts";
import { actions, closings, details, places, reasons, subjects } from "./phrases.ts";

/** A document that large ones may name. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** The first day of the large demonstration; its documents are spread over the eight years before it. */
const lastDay = Date.UTC(2026, 9, 31);
const days = 8 * 365;

/**
 * The document number `index` (from 0) of the large demonstration: the same for the same number and names. Six in ten are
 * news, two documents, two events; some 120 to 450 words each. For measuring only: they have no draft at the desk.
 */
export function largeDocument(
  index: number,
  site: string,
  named: { topics: readonly Named[]; offices: readonly Named[]; contacts: readonly Named[] },
): PublicDocument {
  const random = randomFrom(index * 2_654_435_761 + 97);
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[Math.floor(random() * list.length)];
  const some = (list: readonly Named[]) => {
    const one = pick(list);
    return one ? [one] : [];
  };
  const published = new Date(lastDay - Math.floor(random() * days) * 86_400_000 + Math.floor(random() * 600) * 60_000);
  const title = `${pick(subjects)} ${pick(actions)} ${pick(places)}`;
  const kind = kindAt(index);
  const type = deskTypes.find((candidate) => candidate.kind === kind);
  if (!type) throw new Error(`no content type ${kind}`);
  const paragraph = () =>
    Array.from(
      { length: 3 + Math.floor(random() * 3) },
      () => `${pick(reasons)} ${pick(details)} ${pick(closings)}`,
    ).join(" ");
  const body = Array.from({ length: 2 + Math.floor(random() * 4) }, paragraph).join("\n\n");
  const source: DeskDocument = {
    id: `large-${index + 1}`,
    title,
    slug: `${slugify(title)}-${index + 1}`,
    summary: `${pick(reasons)} ${pick(details)}`.slice(0, 250),
    topics: some(named.topics),
    offices: some(named.offices),
    organizers: some(named.offices),
    contacts: some(named.contacts),
    body: toLexical(body),
    visibleFrom: published.toISOString(),
    ...ownFields(kind, index, published, random),
  };
  const nothing = () => undefined;
  return type.toPublished(source, {
    site,
    locale: "it",
    now: published,
    firstPublishedAt: published,
    image: nothing,
    file: nothing,
  });
}

const kindAt = (index: number): "news" | "document" | "event" => {
  const tenth = index % 10;
  return tenth < 6 ? "news" : tenth < 8 ? "document" : "event";
};

function ownFields(kind: string, index: number, published: Date, random: () => number): Record<string, unknown> {
  if (kind === "news") {
    const newsType = ["comunicati", "comunicati", "comunicati", "notizie", "avvisi", "avvisi"][index % 6];
    return { newsType, date: published.toISOString(), ...(newsType === "comunicati" && { number: String(index + 1) }) };
  }
  if (kind === "document") {
    const documentType = ["albo", "modulistica", "normativo", "supporto", "programmazione"][Math.floor(random() * 5)];
    return { documentType, formats: "HTML", licence: "attribuzione", versionDate: published.toISOString() };
  }
  const startsAt = published.getTime() + Math.floor(random() * 40) * 86_400_000;
  return {
    eventType: ["mostra", "musica", "laboratorio", "visita-guidata", "convegno"][Math.floor(random() * 5)],
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + 7_200_000).toISOString(),
    audience: toLexical("A tutti."),
    costs: [{ title: "Ingresso", price: "Gratuito" }],
  };
}
