import { type DeskDocument, type ToPublishedContext, toLexical } from "#src/content/desk-types.ts";

/** A press release as the desk holds it, complete; state only what the test is about. */
export const aDeskNews = (fields: Record<string, unknown> = {}): DeskDocument => ({
  id: 12,
  title: "Il bilancio è approvato",
  summary: "Il consiglio comunale ha approvato il bilancio di previsione.",
  newsType: "comunicati",
  topics: [{ id: 3, title: "Bilancio" }],
  body: toLexical("Il consiglio comunale ha approvato il bilancio.\n\nIl testo è a disposizione di tutti."),
  offices: [{ id: 7, title: "Ufficio stampa" }],
  ...fields,
});

/** A context without uploads, on 2 January 2026 at noon in Rome. */
export const aToPublishedContext = (fields: Partial<ToPublishedContext> = {}): ToPublishedContext => ({
  site: "comune",
  locale: "it",
  now: new Date("2026-01-02T11:00:00Z"),
  image: () => undefined,
  file: () => undefined,
  ...fields,
});
