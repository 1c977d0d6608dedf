import { about } from "../page-parts/schema-org.ts";
import { toPlainText } from "../rich-text/to-plain-text.ts";
import type { DocumentView } from "../site-type.ts";
import type { FaqDocument } from "./document.ts";

/** A question with its answer, as it stands inside an `FAQPage` of schema.org. */
export const questionOf = (document: Pick<FaqDocument, "title" | "body">) => ({
  "@type": "Question",
  name: document.title,
  acceptedAnswer: { "@type": "Answer", text: toPlainText(document.body) },
});

/** The page of one question as schema.org `FAQPage`. */
export const faqJsonLd = (document: FaqDocument, view: DocumentView): object[] => [
  { ...about("FAQPage", document, view), mainEntity: [questionOf(document)] },
];
