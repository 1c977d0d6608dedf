import { z } from "zod";
import type { Schedule } from "../schedule.ts";
import type { TypeTerm } from "../settings.ts";
import file from "./suggested-terms.json" with { type: "json" };

const Suggested = z.object({
  schedules: z.array(
    z.object({
      ...{ code: z.string(), name: z.string(), citation: z.string() },
      ...{ times: z.int(), days: z.int(), everyDays: z.int(), weekday: z.int().nullable() },
    }),
  ),
  terms: z.array(
    z.object({
      code: z.string(),
      term: z.enum(["days", "until-day"]),
      days: z.int().positive().nullable().default(null),
      origin: z.enum(["law", "body"]),
      citation: z.string(),
      enforceableAfter: z.int().positive().nullable().default(null),
    }),
  ),
});

/** Ways of posting several times that a municipality may begin with; they hold only once somebody has confirmed them. */
export const suggestedSchedules = (): readonly Schedule[] => Suggested.parse(file).schedules;

/** Terms that a municipality may begin with, by code of the type; they hold only once somebody has confirmed them. */
export const suggestedTerms = (): ReadonlyMap<string, TypeTerm> =>
  new Map(Suggested.parse(file).terms.map((term) => [term.code, term]));
