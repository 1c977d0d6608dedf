import type { PublicDocument } from "../public-document.ts";

/** Members of a public document that are no text for readers: keys, codes, dates, addresses, hashes. */
const technical = new Set([
  ...[
    "site",
    "kind",
    "id",
    "locale",
    "section",
    "path",
    "files",
    "refs",
    "tags",
    "topics",
    "listed",
    "title",
    "summary",
  ],
  ...["sha256", "mime", "bytes", "focal", "sizes", "href", "url", "ref", "lang", "type", "code", "term", "level"],
  ...[
    "noticeBoardType",
    "lifeEvents",
    "businessEvents",
    "otherCategories",
    "sector",
    "themes",
    "frequency",
    "unit",
    "providerIpa",
  ],
  ...["node", "retention", "schema", "dutyFrom", "endedOn"],
  // the figures of a yearly report: its file has them in words
  ...["report"],
  ...[
    "standing",
    "newsType",
    "eventType",
    "documentType",
    "placeType",
    "unitType",
    "appointmentType",
    "category",
    "licence",
  ],
]);
/** Dates, colours, hashes, names of files. */
const machineReadable =
  /^(\d{4}-\d{2}-\d{2}(T.*)?|#[0-9a-f]{6}|[0-9a-f]{64}|[^\s@/]+\.(pdf|docx?|xlsx?|pptx?|od[tsp]|txt|csv|zip|p7m|jpe?g|png|webp|avif|json|xml))$/i;
const longest = 200_000;

/** What a reader finds on the document's page beside title and summary, as plain text without control characters. */
export function documentText(document: PublicDocument): string {
  const found: string[] = [];
  collect(document, found);
  return (
    found
      .join("\n")
      .slice(0, longest)
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks of highlighted words are two of these
      .replaceAll(/[\u0000-\u0008\u000b-\u001f]/g, " ")
  );
}

function collect(value: unknown, found: string[]): void {
  if (typeof value === "string") {
    if (value !== "" && !machineReadable.test(value)) found.push(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) if (!technical.has(name)) collect(member, found);
  }
}
