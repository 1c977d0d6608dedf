import type { SiteType } from "../site-type.ts";
import { pageCard } from "./card.tsx";
import { PageDocument } from "./document.ts";
import { pageJsonLd } from "./json-ld.ts";
import { pageParts } from "./parts.ts";

/** Free pages on the site. */
export const pageSite: SiteType<PageDocument> = {
  kind: "page",
  schema: PageDocument,
  parts: pageParts,
  card: pageCard,
  jsonLd: pageJsonLd,
};
