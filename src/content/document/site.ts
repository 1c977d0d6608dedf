import type { SiteType } from "../site-type.ts";
import { documentCard } from "./card.tsx";
import { DocumentDocument } from "./document.ts";
import { documentJsonLd } from "./json-ld.ts";
import { documentHeading, documentParts } from "./parts.tsx";

/** Public documents and forms on the site. */
export const documentSite: SiteType<DocumentDocument> = {
  kind: "document",
  schema: DocumentDocument,
  parts: documentParts,
  heading: documentHeading,
  card: documentCard,
  jsonLd: documentJsonLd,
};
