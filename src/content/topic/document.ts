import { z } from "zod";
import { publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A topic (argomento): the page that gathers everything said about it. Source: Modello Comuni, Argomento. */
export const TopicDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("topic"),
  /** Code of the vocabulary `topics`. */
  term: z.string(),
  body: RichText.optional(),
  furtherInformation: RichText.optional(),
  /** Pages in evidence, of any kind. */
  featured: z.array(Reference).default([]),
  offices: z.array(Reference),
});
export type TopicDocument = z.infer<typeof TopicDocument>;
