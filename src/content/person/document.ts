import { z } from "zod";
import { PublicFile, PublicImage, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A politician or an official, whose appointments are documents of their own. Source: Modello Comuni, type Persona pubblica. */
export const PersonDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("person"),
  givenName: z.string(),
  familyName: z.string(),
  /** What lists say of the person, such as `Sindaca`. */
  role: z.string().optional(),
  /** Units the person belongs to, beside those of the appointments. */
  offices: z.array(Reference).optional(),
  skills: RichText.optional(),
  /** Delegated powers; politicians only. */
  powers: RichText.optional(),
  body: RichText.optional(),
  curriculum: PublicFile.optional(),
  /** Documents of art. 14 D.Lgs. 33/2013. */
  declarations: z.array(
    z.strictObject({
      /** Code of `declarationTypes`. */
      type: z.string(),
      year: z.int().optional(),
      title: z.string().optional(),
      file: PublicFile,
    }),
  ),
  gallery: z.array(PublicImage).optional(),
  contacts: z.array(Reference),
  furtherInformation: RichText.optional(),
});
export type PersonDocument = z.infer<typeof PersonDocument>;
