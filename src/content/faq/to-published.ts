import { derive, references, relatedTitle } from "../derive.ts";
import type { DeskDocument, ToPublishedContext } from "../desk-type.ts";
import { rich } from "../read-fields.ts";
import { toPlainText } from "../rich-text/to-plain-text.ts";
import type { FaqDocument } from "./document.ts";

/** Longest beginning of the answer in lists. */
const longestSummary = 255;

/** The public question. What lists show of it is the beginning of the answer: nobody has to write it twice. */
export function faqToPublished(source: DeskDocument, context: ToPublishedContext): FaqDocument {
  const body = rich(source, "body") ?? [];
  return derive<FaqDocument>({ ...source, summary: beginning(toPlainText(body)) }, context, {
    kind: "faq",
    section: "domande-frequenti",
    sortAt: (context.firstPublishedAt ?? context.now).toISOString(),
    office: relatedTitle(source.offices),
    fields: {
      body,
      services: references("service", source.services),
      documents: references("document", source.documents),
      offices: references("office", source.offices),
    },
  });
}

/** The first words of a text, cut between two of them. */
function beginning(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= longestSummary) return line;
  const cut = line.slice(0, longestSummary - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
