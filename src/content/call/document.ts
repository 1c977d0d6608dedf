import { z } from "zod";
import { PublicFile, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A call (bando): who may apply, until when, and how it ended. Source: Modello Comuni as its implementations have it, type Bando. */
export const CallDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("call"),
  /** Code of `callTypes`. */
  callType: z.string(),
  /** First instant at which one may apply; absent: from its publication. */
  opensAt: z.iso.datetime().optional(),
  questionsUntil: z.iso.datetime().optional(),
  /** First instant at which one may no longer apply. */
  closesAt: z.iso.datetime().optional(),
  /** Civil day on which the procedure ends. */
  procedureEndsOn: z.iso.date().optional(),
  audience: RichText.optional(),
  body: RichText.optional(),
  howToApply: RichText.optional(),
  /** Body that issues it, when it is not the municipality. */
  issuer: z.string().optional(),
  /** Identification code of a tender. */
  cig: z.string().optional(),
  attachments: z.array(PublicFile),
  /** Amendments and answers to questions. */
  updates: RichText.optional(),
  /** How it ended: there as soon as something of it is written. */
  results: z
    .strictObject({ on: z.iso.date().optional(), text: RichText.optional(), files: z.array(PublicFile) })
    .optional(),
  legalReferences: z.string().optional(),
  offices: z.array(Reference),
  contacts: z.array(Reference),
  services: z.array(Reference),
  documents: z.array(Reference),
  related: z.array(Reference),
});
export type CallDocument = z.infer<typeof CallDocument>;
