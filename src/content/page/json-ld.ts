import { about, municipality } from "../page-parts/schema-org.ts";
import type { DocumentView } from "../site-type.ts";
import type { PageDocument } from "./document.ts";

/** The free page as schema.org `WebPage`. */
export const pageJsonLd = (document: PageDocument, view: DocumentView): object[] => [
  { ...about("WebPage", document, view), dateModified: document.updatedAt, publisher: municipality(view) },
];
