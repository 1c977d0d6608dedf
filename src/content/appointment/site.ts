import type { SiteType } from "../site-type.ts";
import { appointmentCard } from "./card.tsx";
import { AppointmentDocument } from "./document.ts";
import { appointmentJsonLd } from "./json-ld.ts";
import { appointmentHeading, appointmentParts } from "./parts.tsx";

/** Appointments on the site. */
export const appointmentSite: SiteType<AppointmentDocument> = {
  kind: "appointment",
  schema: AppointmentDocument,
  parts: appointmentParts,
  heading: appointmentHeading,
  card: appointmentCard,
  cardNames: ({ person }) => [person],
  jsonLd: appointmentJsonLd,
};
