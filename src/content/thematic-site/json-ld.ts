import { about, municipality } from "../page-parts/schema-org.ts";
import type { DocumentView } from "../site-type.ts";
import type { ThematicSiteDocument } from "./document.ts";
import { addressOf } from "./parts.tsx";

/** The page about the site as schema.org `WebPage`, with the site itself. */
export const thematicSiteJsonLd = (document: ThematicSiteDocument, view: DocumentView): object[] => [
  {
    ...about("WebPage", document, view),
    mainEntity: {
      "@type": "WebSite",
      name: document.title,
      url: addressOf(document, view),
      publisher: municipality(view),
    },
  },
];
