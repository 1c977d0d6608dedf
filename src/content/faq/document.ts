import { z } from "zod";
import { publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A frequent question with its answer; the question is the title. Source: Modello Comuni, Domanda frequente. */
export const FaqDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("faq"),
  /** The answer. */
  body: RichText,
  services: z.array(Reference),
  documents: z.array(Reference),
  /** Offices that answer for it. */
  offices: z.array(Reference),
});
export type FaqDocument = z.infer<typeof FaqDocument>;
