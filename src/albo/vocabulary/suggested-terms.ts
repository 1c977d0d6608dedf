import { z } from "zod";
import type { TypeTerm } from "../settings.ts";
import file from "./suggested-terms.json" with { type: "json" };

const Suggested = z.object({
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

/** Terms that a municipality may begin with, by code of the type; they hold only once somebody has confirmed them. */
export const suggestedTerms = (): ReadonlyMap<string, TypeTerm> =>
  new Map(Suggested.parse(file).terms.map((term) => [term.code, term]));
