import type { SiteType } from "../site-type.ts";
import { guideCard } from "./card.tsx";
import { GuideDocument } from "./document.ts";
import { guideJsonLd } from "./json-ld.ts";
import { guideParts } from "./parts.tsx";

/** Step-by-step guides on the site. */
export const guideSite: SiteType<GuideDocument> = {
  kind: "guide",
  schema: GuideDocument,
  parts: guideParts,
  card: guideCard,
  jsonLd: guideJsonLd,
};
