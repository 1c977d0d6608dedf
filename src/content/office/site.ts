import type { SiteType } from "../site-type.ts";
import { officeCard } from "./card.tsx";
import { OfficeDocument } from "./document.ts";
import { officeJsonLd } from "./json-ld.ts";
import { officeHeading, officeParts } from "./parts.tsx";

/** Offices on the site, with the services, people, documents, offices and news that name them. */
export const officeSite: SiteType<OfficeDocument> = {
  kind: "office",
  schema: OfficeDocument,
  parts: officeParts,
  heading: officeHeading,
  card: officeCard,
  jsonLd: officeJsonLd,
  referringKinds: ["office", "appointment", "person", "service", "document", "news"],
};
