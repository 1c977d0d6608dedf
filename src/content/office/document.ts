import { z } from "zod";
import { publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A department, office, political body or foundation (unità organizzativa). Source: Modello Comuni, type Unità organizzativa. */
export const OfficeDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("office"),
  /** Code of `unitTypes`. */
  unitType: z.string(),
  /** What it does (competenze). */
  body: RichText,
  parents: z.array(Reference),
  heads: z.array(Reference),
  /** Members of the executive who answer for it. */
  assessors: z.array(Reference),
  people: z.array(Reference),
  seat: Reference.optional(),
  otherSeats: z.array(Reference),
  openingHours: RichText.optional(),
  contacts: z.array(Reference),
  documents: z.array(Reference),
  furtherInformation: RichText.optional(),
});
export type OfficeDocument = z.infer<typeof OfficeDocument>;
