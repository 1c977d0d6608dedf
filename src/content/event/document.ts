import { z } from "zod";
import { PublicFile, PublicImage, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** Something to go to, with its dates. Source: Modello Comuni, type Evento. */
export const EventDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("event"),
  /** Code of `eventTypes`. */
  eventType: z.string(),
  subtitle: z.string().optional(),
  startsAt: z.iso.datetime(),
  /** Absent: an open end. */
  endsAt: z.iso.datetime().optional(),
  allDay: z.boolean(),
  /** Opening times in words. */
  hours: RichText.optional(),
  body: RichText,
  audience: RichText,
  parent: Reference.optional(),
  places: z.array(Reference),
  people: z.array(Reference),
  costs: z.array(z.strictObject({ title: z.string(), price: z.string(), description: z.string().optional() })),
  contacts: z.array(Reference),
  organizers: z.array(Reference),
  externalOrganizer: z.string().optional(),
  attachments: z.array(PublicFile),
  gallery: z.array(PublicImage),
  furtherInformation: RichText.optional(),
});
export type EventDocument = z.infer<typeof EventDocument>;
