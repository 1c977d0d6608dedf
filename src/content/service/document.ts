import { z } from "zod";
import { PublicFile, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";
import { Procedure } from "./procedure.ts";

/** A service of the municipality (scheda servizio). Source: Modello Comuni, type Servizio; criterion C.SI.1.3. */
export const ServiceDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("service"),
  /** Code of `serviceCategories`. */
  category: z.string(),
  /** Codes of `serviceCategories` under which it is listed too. */
  otherCategories: z.array(z.string()).default([]),
  subtitle: z.string().optional(),
  active: z.boolean(),
  /** Why it cannot be used; there when it is not active. */
  inactiveReason: z.string().optional(),
  audience: RichText,
  applicants: RichText.optional(),
  body: RichText.optional(),
  geographicCoverage: z.string().optional(),
  howTo: RichText,
  needed: RichText,
  neededItems: z.array(z.string()),
  obtained: RichText,
  outcomeProcedures: RichText.optional(),
  timing: RichText,
  /** Stages; a date wins over a length of time. `unit`: code of `durationUnits`. */
  stages: z.array(
    z.strictObject({
      title: z.string(),
      description: z.string().optional(),
      duration: z.number().optional(),
      unit: z.string().optional(),
      date: z.iso.date().optional(),
    }),
  ),
  costs: RichText.optional(),
  constraints: RichText.optional(),
  specialCases: RichText.optional(),
  onlineAccess: z.strictObject({ intro: z.string().optional(), label: z.string(), url: z.string() }).optional(),
  physicalAccess: z
    .strictObject({ intro: z.string().optional(), offices: z.array(Reference), places: z.array(Reference).default([]) })
    .optional(),
  /** There when an appointment can be booked; without an address of its own, on the site's page for it. */
  booking: z.strictObject({ intro: z.string().optional(), url: z.string().optional() }).optional(),
  /** Terms and conditions of the service. */
  conditions: z.array(PublicFile),
  contacts: z.array(Reference),
  /** Offices in charge. */
  offices: z.array(Reference),
  area: Reference.optional(),
  documents: z.array(Reference),
  related: z.array(Reference),
  externalLinks: z.array(z.strictObject({ label: z.string(), url: z.string() })).default([]),
  furtherInformation: RichText.optional(),
  /** Codes of `lifeEvents`. */
  lifeEvents: z.array(z.string()).default([]),
  /** Codes of `businessEvents`. */
  businessEvents: z.array(z.string()).default([]),
  /** NACE code of the economic sector. */
  sector: z.string().optional(),
  identifier: z.string().optional(),
  /** IPA code of the body that provides it, when it is not the municipality. */
  providerIpa: z.string().optional(),
  procedure: Procedure.optional(),
});
export type ServiceDocument = z.infer<typeof ServiceDocument>;
