import { z } from "zod";
import { PublicFile, PublicImage, PublicVideo, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A news article, press release or notice (Notizia, Comunicato, Avviso). Source: Modello Comuni, type Notizia. */
export const NewsDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("news"),
  /** Code of `newsTypes`. */
  newsType: z.string(),
  /** Progressive number of a press release, as the press office counts them. */
  number: z.string().optional(),
  /** Civil date of the news. */
  date: z.iso.date(),
  body: RichText,
  /** Offices that wrote it (a cura di). */
  offices: z.array(Reference),
  people: z.array(Reference),
  places: z.array(Reference),
  documents: z.array(Reference),
  datasets: z.array(Reference).default([]),
  related: z.array(Reference),
  attachments: z.array(PublicFile),
  gallery: z.array(PublicImage),
  video: PublicVideo.optional(),
});
export type NewsDocument = z.infer<typeof NewsDocument>;
