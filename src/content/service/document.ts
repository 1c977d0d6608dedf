import { z } from "zod";
import { PublicFile, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A service of the municipality (scheda servizio). Source: Modello Comuni, type Servizio; criterion C.SI.1.3. */
export const ServiceDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("service"),
  /** Code of `serviceCategories`. */
  category: z.string(),
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
  /** Stages; a date wins over a length of time. */
  stages: z.array(
    z.strictObject({
      title: z.string(),
      description: z.string().optional(),
      days: z.int().optional(),
      date: z.iso.date().optional(),
    }),
  ),
  costs: RichText.optional(),
  constraints: RichText.optional(),
  specialCases: RichText.optional(),
  onlineAccess: z.strictObject({ intro: z.string().optional(), label: z.string(), url: z.string() }).optional(),
  physicalAccess: z.strictObject({ intro: z.string().optional(), offices: z.array(Reference) }).optional(),
  /** Terms and conditions of the service. */
  conditions: z.array(PublicFile),
  contacts: z.array(Reference),
  /** Offices in charge. */
  offices: z.array(Reference),
  area: Reference.optional(),
  documents: z.array(Reference),
  related: z.array(Reference),
  furtherInformation: RichText.optional(),
});
export type ServiceDocument = z.infer<typeof ServiceDocument>;
