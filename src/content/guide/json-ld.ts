import { about, municipality } from "../page-parts/schema-org.ts";
import { toPlainText } from "../rich-text/to-plain-text.ts";
import type { DocumentView } from "../site-type.ts";
import type { GuideDocument } from "./document.ts";

/** The guide as schema.org `HowTo`, with its steps in order. */
export const guideJsonLd = (document: GuideDocument, view: DocumentView): object[] => [
  {
    ...about("HowTo", document, view),
    publisher: municipality(view),
    dateModified: document.updatedAt,
    step: document.steps.map(({ title, body }, index) => ({
      "@type": "HowToStep",
      position: index + 1,
      name: title,
      text: toPlainText(body),
      url: `${view.origin}${document.path}#passo-${index + 1}`,
    })),
  },
];
