import { z } from "zod";
import { PublicFile, PublicImage, PublicVideo, publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** Somebody who stands by the event, with the address of their own site. */
const Supporter = z.strictObject({ name: z.string(), url: z.string().optional() });
export type Supporter = z.infer<typeof Supporter>;

/** How the first date comes again. Source: RFC 5545, section 3.3.10 (FREQ, INTERVAL, BYDAY, UNTIL) */
const Recurrence = z.strictObject({
  frequency: z.enum(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
  /** 2 with `WEEKLY`: every second week. */
  interval: z.int().min(1),
  /** Codes of `weekdays`; none: as the first date. */
  weekdays: z.array(z.string()),
  /** Last civil day on which it may begin; Europe/Rome. */
  until: z.iso.date(),
});
export type Recurrence = z.infer<typeof Recurrence>;

/** Something to go to, with its dates. Source: Modello Comuni, type Evento. */
export const EventDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("event"),
  /** Code of `eventTypes`. */
  eventType: z.string(),
  subtitle: z.string().optional(),
  /** When the first date begins. */
  startsAt: z.iso.datetime(),
  /** When the last date ends. Absent: an open end. */
  endsAt: z.iso.datetime().optional(),
  /** When the first date ends, if there are several. */
  firstEndsAt: z.iso.datetime().optional(),
  allDay: z.boolean(),
  /** Absent: it takes place as planned. */
  standing: z.enum(["cancelled", "postponed"]).optional(),
  /** What who wanted to come should know of it. */
  standingNote: z.string().optional(),
  /** When it was to begin, of one that was moved to `startsAt`; a postponed event without it has no new date yet. */
  previousStartsAt: z.iso.datetime().optional(),
  recurrence: Recurrence.optional(),
  /** Civil days that the recurrence leaves out. */
  skippedDays: z.array(z.iso.date()).optional(),
  /** Dates beside the first and its recurrence. */
  otherDates: z.array(z.strictObject({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime().optional() })).optional(),
  /** Opening times in words. */
  hours: RichText.optional(),
  body: RichText,
  audience: RichText,
  programme: RichText.optional(),
  parent: Reference.optional(),
  places: z.array(Reference),
  people: z.array(Reference),
  costs: z.array(z.strictObject({ title: z.string(), price: z.string(), description: z.string().optional() })),
  contacts: z.array(Reference),
  organizers: z.array(Reference),
  externalOrganizer: z.string().optional(),
  /** Political bodies that take part. */
  politicalBodies: z.array(Reference).optional(),
  patrons: z.array(Supporter).optional(),
  sponsors: z.array(Supporter).optional(),
  supportedBy: z.string().optional(),
  attachments: z.array(PublicFile),
  gallery: z.array(PublicImage),
  video: PublicVideo.optional(),
  furtherInformation: RichText.optional(),
});
export type EventDocument = z.infer<typeof EventDocument>;
