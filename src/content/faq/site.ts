import type { SiteType } from "../site-type.ts";
import { faqCard } from "./card.tsx";
import { FaqDocument } from "./document.ts";
import { faqJsonLd } from "./json-ld.ts";
import { faqParts } from "./parts.ts";

/** Frequent questions on the site. */
export const faqSite: SiteType<FaqDocument> = {
  kind: "faq",
  schema: FaqDocument,
  parts: faqParts,
  card: faqCard,
  jsonLd: faqJsonLd,
};
