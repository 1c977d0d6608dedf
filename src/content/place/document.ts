import { z } from "zod";
import { PublicImage, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** A place to find or to visit. Source: Modello Comuni, type Luogo. */
export const PlaceDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("place"),
  /** Codes of `placeTypes`. */
  placeTypes: z.array(z.string()),
  alternativeName: z.string().optional(),
  body: RichText.optional(),
  services: RichText.optional(),
  /** How to get in (modalità di accesso), barriers included. */
  access: RichText,
  address: z.strictObject({
    street: z.string(),
    postalCode: z.string(),
    locality: z.string(),
    district: z.string().optional(),
  }),
  /** WGS 84, decimal degrees. */
  position: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  openingHours: RichText.optional(),
  contacts: z.array(Reference),
  offices: z.array(Reference),
  related: z.array(Reference),
  gallery: z.array(PublicImage),
  furtherInformation: RichText.optional(),
});
export type PlaceDocument = z.infer<typeof PlaceDocument>;
