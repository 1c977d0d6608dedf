import { z } from "zod";
import { readCursor } from "./cursor.ts";
import { kinds } from "./shapes.ts";

const locale = z
  .string()
  .regex(/^[a-z]{2}$/)
  .describe("Language, such as it or en");
const day = z.iso.date().describe("Day, such as 2026-11-24, Europe/Rome");

/** What may be asked of a list. */
export const ListQuestion = z.strictObject({
  locale: locale.optional(),
  topic: z.string().min(1).max(100).optional().describe("Id of a topic"),
  from: day.optional().describe("Not over before this day (Europe/Rome)"),
  until: day.optional().describe("Begun on this day or before (Europe/Rome)"),
  updatedSince: z.iso
    .datetime({ offset: true })
    .optional()
    .describe("Changed at this instant or later; to keep a copy, ask with order=updated"),
  order: z
    .enum(["newest", "updated"])
    .optional()
    .describe("newest (default): by date, newest first; updated: by last change"),
  limit: z.coerce.number<string>().int().min(1).max(100).optional().describe("Documents in a page; default 20"),
  after: z
    .string()
    .min(1)
    .max(1_000)
    .refine((text) => readCursor(text) !== undefined)
    .optional()
    .describe("Where to go on, from `next` of the page before"),
});

export const OneQuestion = z.strictObject({ locale: locale.optional() });

export const SearchQuestion = z.strictObject({
  q: z.string().trim().min(1).max(200).describe("Words to look for"),
  locale: locale.optional(),
  kind: z.enum(kinds).optional(),
  limit: z.coerce.number<string>().int().min(1).max(50).optional(),
});

export const KindPlace = z.strictObject({ kind: z.enum(kinds) });
export const OnePlace = z.strictObject({ kind: z.enum(kinds), id: z.string().min(1).max(100) });
export const NoQuestion = z.strictObject({});
