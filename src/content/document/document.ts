import { z } from "zod";
import { PublicFile, PublicImage, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A public document or a form to download (modulo). Source: Modello Comuni, type Documento pubblico. */
export const DocumentDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("document"),
  /** Code of `documentTypes`. */
  documentType: z.string(),
  /** Code of `noticeBoardTypes`; there for documents of the notice board. */
  noticeBoardType: z.string().optional(),
  /** When one may apply; there for calls. Instants, but for the end of the procedure, which is a civil day. */
  call: z
    .strictObject({
      opensAt: z.iso.datetime().optional(),
      questionsUntil: z.iso.datetime().optional(),
      closesAt: z.iso.datetime().optional(),
      procedureEndsOn: z.iso.date().optional(),
      recipients: z.string().optional(),
      body: z.string().optional(),
      cig: z.string().optional(),
      updates: RichText.optional(),
    })
    .optional(),
  /** Civil days, both included, in which it is in force or published. */
  startsOn: z.iso.date().optional(),
  endsOn: z.iso.date().optional(),
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
  gallery: z.array(PublicImage).default([]),
  offices: z.array(Reference),
  area: Reference.optional(),
  authors: z.array(Reference),
  services: z.array(Reference),
  datasets: z.array(Reference).default([]),
  related: z.array(Reference),
  legalReferences: z.string().optional(),
  /** Codes of `lifeEvents` and `businessEvents`. */
  lifeEvents: z.array(z.string()).default([]),
  businessEvents: z.array(z.string()).default([]),
  furtherInformation: RichText.optional(),
});
export type DocumentDocument = z.infer<typeof DocumentDocument>;
