import { z } from "zod";
import { PublicFile, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A public document or a form to download (modulo). Source: Modello Comuni, type Documento pubblico. */
export const DocumentDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("document"),
  /** Code of `documentTypes`. */
  documentType: z.string(),
  identifier: z.string().optional(),
  protocol: z.strictObject({ number: z.string(), date: z.iso.date().optional() }).optional(),
  /** Date of this version of a form. */
  versionDate: z.iso.date().optional(),
  body: RichText.optional(),
  /** The main file first, then the same in other formats. */
  attachments: z.array(PublicFile),
  /** Address of the document when it stands elsewhere. */
  url: z.string().optional(),
  /** Formats in words (formati disponibili). */
  formats: z.string(),
  /** Code of `licences`. */
  licence: z.string(),
  offices: z.array(Reference),
  authors: z.array(Reference),
  services: z.array(Reference),
  related: z.array(Reference),
  legalReferences: z.string().optional(),
  furtherInformation: RichText.optional(),
});
export type DocumentDocument = z.infer<typeof DocumentDocument>;
