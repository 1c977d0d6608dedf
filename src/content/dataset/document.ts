import { z } from "zod";
import { PublicFile, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** Data in open format. Source: Modello Comuni, type Dataset; DCAT-AP_IT. */
export const DatasetDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("dataset"),
  /** Codes of `datasetThemes`. */
  themes: z.array(z.string()),
  /** What the distributions are (distribuzione): formats, columns, how to read them. */
  distribution: RichText,
  body: RichText.optional(),
  attachments: z.array(PublicFile),
  /** Address of the data where they stand elsewhere. */
  url: z.string().optional(),
  /** Code of `licences`. */
  licence: z.string(),
  /** Civil day on which the data last changed. */
  modifiedOn: z.iso.date().optional(),
  /** Who holds the rights (titolare). */
  holders: z.array(Reference),
  /** Code of `updateFrequencies`. */
  frequency: z.string(),
  related: z.array(Reference),
});
export type DatasetDocument = z.infer<typeof DatasetDocument>;
