import type { SiteType } from "../site-type.ts";
import { serviceCard } from "./card.tsx";
import { ServiceDocument } from "./document.ts";
import { serviceJsonLd } from "./json-ld.ts";
import { serviceHeading, serviceParts } from "./parts.tsx";

/** Services on the site, with the documents and forms that name them. */
export const serviceSite: SiteType<ServiceDocument> = {
  kind: "service",
  schema: ServiceDocument,
  parts: serviceParts,
  heading: serviceHeading,
  card: serviceCard,
  jsonLd: serviceJsonLd,
  referringKinds: ["document"],
};
