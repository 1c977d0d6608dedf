import type { SiteType } from "../site-type.ts";
import { contactPointCard } from "./card.tsx";
import { ContactPointDocument } from "./document.ts";
import { contactPointJsonLd } from "./json-ld.ts";
import { contactPointParts } from "./parts.tsx";

/** Contact points on the site. */
export const contactPointSite: SiteType<ContactPointDocument> = {
  kind: "contact-point",
  schema: ContactPointDocument,
  parts: contactPointParts,
  card: contactPointCard,
  jsonLd: contactPointJsonLd,
};
