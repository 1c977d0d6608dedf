import { z } from "zod";
import { PublicFile, PublicImage, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A free page, for what is none of the model's types: the history of the town, a project, how the press office works. */
export const PageDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("page"),
  body: RichText,
  gallery: z.array(PublicImage),
  attachments: z.array(PublicFile),
  contacts: z.array(Reference),
  offices: z.array(Reference),
  /** Pages to go on with, of any kind. */
  related: z.array(Reference),
});
export type PageDocument = z.infer<typeof PageDocument>;
