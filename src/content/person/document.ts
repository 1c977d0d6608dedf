import { z } from "zod";
import { PublicFile, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A politician or an official, with the offices held. Source: Modello Comuni, types Persona pubblica and Incarico. */
export const PersonDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("person"),
  givenName: z.string(),
  familyName: z.string(),
  appointments: z.array(
    z.strictObject({
      title: z.string(),
      /** Code of `appointmentTypes`. */
      type: z.string(),
      office: Reference.optional(),
      from: z.iso.date(),
      /** Last day; absent while it lasts. */
      until: z.iso.date().optional(),
      pay: z.string().optional(),
    }),
  ),
  /** Delegated powers; politicians only. */
  powers: RichText.optional(),
  body: RichText.optional(),
  curriculum: PublicFile.optional(),
  /** Other documents of art. 14 D.Lgs. 33/2013, by title. */
  declarations: z.array(z.strictObject({ title: z.string(), file: PublicFile })),
  contacts: z.array(Reference),
  furtherInformation: RichText.optional(),
});
export type PersonDocument = z.infer<typeof PersonDocument>;
