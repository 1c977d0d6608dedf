import { z } from "zod";

/** A time of the clock in Europe/Rome, `HH:mm`. */
export const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When and for what an office takes appointments. */
export const Calendar = z.object({
  /** Name of the office or counter. */
  title: z.string().min(1).max(200),
  /** Where to come, as people are told. */
  place: z.string().min(1).max(500),
  /** What to bring; empty: nothing. */
  bring: z.string().max(1_000),
  subjects: z.array(z.string().min(1).max(200)).min(1),
  /** Weekly times; 1 is Monday, 7 Sunday. `until` is the end of the last appointment. */
  opening: z.array(
    z.object({ weekday: z.int().min(1).max(7), from: z.string().regex(clockTime), until: z.string().regex(clockTime) }),
  ),
  /** Length of an appointment. */
  minutes: z.int().min(5).max(480),
  /** People at the same time. */
  capacity: z.int().min(1).max(100),
  /** Days without appointments (civil dates, Europe/Rome). */
  closed: z.array(z.iso.date()),
  /** Latest booking, in hours before the appointment. */
  noticeHours: z.int().min(0).max(720),
  /** Earliest booking, in days before the appointment. */
  daysAhead: z.int().min(1).max(365),
  /** False: nothing can be booked; what is booked stays. */
  isOpen: z.boolean(),
  /** Numbers of the people of the desk who see who comes, beside administrators. */
  clerks: z.array(z.int()),
  /** Ids of the offices (documents) whose services are booked here. */
  offices: z.array(z.string()).default([]),
});
export type Calendar = z.infer<typeof Calendar>;
