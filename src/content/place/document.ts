import { z } from "zod";
import { PublicImage, PublicVideo, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** Hours that hold on some days of the week; `HH:mm` on the clocks of Europe/Rome. */
const OpeningTime = z.strictObject({
  /** Codes of `weekdays`. */
  weekdays: z.array(z.string()),
  opens: z.string(),
  /** No later than `opens`: on the next day. */
  closes: z.string(),
  /** First and last civil day on which they hold; absent: always. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
});
export type OpeningTime = z.infer<typeof OpeningTime>;

/** A place to find or to visit. Source: Modello Comuni, type Luogo. */
export const PlaceDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("place"),
  /** Codes of `placeTypes`. */
  placeTypes: z.array(z.string()),
  alternativeName: z.string().optional(),
  body: RichText.optional(),
  /** What is worth seeing (elementi di interesse). */
  interest: RichText.optional(),
  services: RichText.optional(),
  /** How to get in (modalità di accesso), barriers included. */
  access: RichText,
  address: z.strictObject({
    street: z.string(),
    postalCode: z.string(),
    locality: z.string(),
    district: z.string().optional(),
    /** Circoscrizione. */
    borough: z.string().optional(),
    /** Left out for Italy. */
    country: z.string().optional(),
  }),
  /** WGS 84, decimal degrees. */
  position: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  openingTimes: z.array(OpeningTime).optional(),
  /** Civil days, both ends included, on which it is closed whatever the hours. */
  closures: z
    .array(z.strictObject({ from: z.iso.date(), until: z.iso.date().optional(), reason: z.string().optional() }))
    .optional(),
  /** Closed on national holidays. */
  closedOnHolidays: z.boolean().optional(),
  /** What the hours alone do not say. */
  openingHours: RichText.optional(),
  contacts: z.array(Reference),
  offices: z.array(Reference),
  /** The place of which this one is a part: a hall of its palace. */
  parent: Reference.optional(),
  related: z.array(Reference),
  gallery: z.array(PublicImage),
  video: PublicVideo.optional(),
  /** Code in a catalogue, such as that of the Ministry of Culture. */
  identifier: z.string().optional(),
  furtherInformation: RichText.optional(),
});
export type PlaceDocument = z.infer<typeof PlaceDocument>;
