import { about, municipality } from "../page-parts/schema-org.ts";
import type { DocumentView } from "../site-type.ts";
import type { NewsDocument } from "./document.ts";

/** The news as schema.org `NewsArticle`. */
export function newsJsonLd(document: NewsDocument, view: DocumentView): object[] {
  return [
    {
      ...about("NewsArticle", document, view),
      headline: document.title,
      datePublished: document.date,
      dateModified: document.updatedAt,
      author: { "@type": "GovernmentOrganization", name: document.office || view.municipality },
      publisher: municipality(view),
    },
  ];
}
