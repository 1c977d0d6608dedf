import { z } from "zod";
import { publicDocumentShape, Reference } from "../public-document.ts";
import { RichText } from "../rich-text/rich-text.ts";

/** An office that a person holds or held, political or administrative. Source: Modello Comuni, type Incarico; art. 14 D.Lgs. 33/2013 */
export const AppointmentDocument = z.looseObject({
  ...publicDocumentShape,
  kind: z.literal("appointment"),
  /** Code of `appointmentTypes`. */
  appointmentType: z.string(),
  person: Reference.optional(),
  /** Where it is held. */
  unit: Reference.optional(),
  /** The unit of which it makes the person responsible. */
  headOf: Reference.optional(),
  /** First civil day. */
  from: z.iso.date(),
  /** Last civil day; absent while it lasts. */
  until: z.iso.date().optional(),
  /** Civil day of taking office; politicians only. */
  installedOn: z.iso.date().optional(),
  /** The act of appointment or proclamation. */
  act: Reference.optional(),
  pay: RichText.optional(),
  /** Travel and missions paid with public funds. */
  travel: RichText.optional(),
  furtherInformation: RichText.optional(),
});
export type AppointmentDocument = z.infer<typeof AppointmentDocument>;
