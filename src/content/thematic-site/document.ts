import { z } from "zod";
import { publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** Another site of the municipality, such as that of its museum. Source: Modello Comuni, Sito tematico */
export const ThematicSiteDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("thematic-site"),
  /** Where the site is. */
  url: z.string().optional(),
  /** Key of the site, when it is one of this installation; its address is looked up when the page is made. */
  hosted: z.string().optional(),
  body: RichText.optional(),
  offices: z.array(Reference),
});
export type ThematicSiteDocument = z.infer<typeof ThematicSiteDocument>;
