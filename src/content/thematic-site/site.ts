import type { SiteType } from "../site-type.ts";
import { thematicSiteCard } from "./card.tsx";
import { ThematicSiteDocument } from "./document.ts";
import { thematicSiteJsonLd } from "./json-ld.ts";
import { thematicSiteParts } from "./parts.tsx";

/** Thematic sites on the site. */
export const thematicSiteSite: SiteType<ThematicSiteDocument> = {
  kind: "thematic-site",
  schema: ThematicSiteDocument,
  parts: thematicSiteParts,
  card: thematicSiteCard,
  jsonLd: thematicSiteJsonLd,
};
