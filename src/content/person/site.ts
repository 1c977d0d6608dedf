import type { SiteType } from "../site-type.ts";
import { personCard } from "./card.tsx";
import { PersonDocument } from "./document.ts";
import { personJsonLd } from "./json-ld.ts";
import { personHeading, personParts } from "./parts.tsx";

/** Politicians and officials on the site, with the offices they head and their appointments. */
export const personSite: SiteType<PersonDocument> = {
  kind: "person",
  schema: PersonDocument,
  parts: personParts,
  heading: personHeading,
  card: personCard,
  jsonLd: personJsonLd,
  referringKinds: ["office", "appointment"],
};
