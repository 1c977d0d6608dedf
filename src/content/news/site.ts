import type { SiteType } from "../site-type.ts";
import { newsCard } from "./card.tsx";
import { NewsDocument } from "./document.ts";
import { newsJsonLd } from "./json-ld.ts";
import { newsHeading, newsParts } from "./parts.tsx";

/** News, press releases and notices on the site. */
export const newsSite: SiteType<NewsDocument> = {
  kind: "news",
  schema: NewsDocument,
  parts: newsParts,
  heading: newsHeading,
  card: newsCard,
  jsonLd: newsJsonLd,
};
