import { z } from "zod";
import { PublicFile, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** One step of a guide, in the order in which it is done. */
export const GuideStep = z.strictObject({
  title: z.string(),
  body: RichText,
  /** Where the step is done: a service, an office, a document. */
  links: z.array(Reference),
});

/** A step-by-step guide through something that takes several services or offices, such as opening a shop. */
export const GuideDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("guide"),
  audience: RichText.optional(),
  body: RichText.optional(),
  /** What to have at hand before beginning. */
  needed: RichText.optional(),
  /** How long it takes, in words. */
  duration: z.string().optional(),
  steps: z.array(GuideStep),
  attachments: z.array(PublicFile),
  /** Codes of `lifeEvents` and `businessEvents`. */
  lifeEvents: z.array(z.string()),
  businessEvents: z.array(z.string()),
  offices: z.array(Reference),
  contacts: z.array(Reference),
  related: z.array(Reference),
});
export type GuideDocument = z.infer<typeof GuideDocument>;
