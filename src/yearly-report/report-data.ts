import { z } from "zod";
import { PublicDocument } from "#src/content/index.ts";

/** Kind of a report in register and published store. */
export const reportKind = "yearly-report";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Days = z.strictObject({ from: day, until: day });

/** One figure, with that of the year before where both years were counted on the same days. */
export const Line = z.strictObject({
  /** Word of `docs/statistics.md`; its name and definition stand in every language under this key. */
  key: z.string(),
  value: z.number(),
  before: z.number().nullable(),
  /** 0.16 is 16 % more; `null` where there is nothing to compare with. */
  change: z.number().nullable(),
  /** The command that gives the figure. */
  query: z.string(),
  /** Present where figures of fewer days than the period has were added up. */
  coverage: z.strictObject({ days: z.int(), of: z.int() }).optional(),
  /** The day of a count that stands for a period but was made before its end. */
  on: day.optional(),
});
export type Line = z.infer<typeof Line>;

const Row = z.strictObject({
  key: z.string(),
  /** As people call it, where the program cannot know: title of a page, name of a profile. */
  name: z.string().optional(),
  values: z.record(z.string(), z.number().nullable()),
});

/** Rows of one division, in the order in which they are told. */
const Ranking = z.strictObject({
  key: z.string(),
  /** Whose it is, where it is not the site's: a profile. */
  of: z.string().optional(),
  /** Keys of the values of each row, in their order. */
  columns: z.array(z.string()),
  rows: z.array(Row),
  query: z.string(),
});
export type Ranking = z.infer<typeof Ranking>;

/** What is not known, and why. */
export const Gap = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("nothing"), site: z.string() }),
  z.strictObject({ kind: z.literal("year-not-over"), until: day }),
  z.strictObject({ kind: z.literal("days"), ...Days.shape, days: z.int() }),
  z.strictObject({ kind: z.literal("before"), year: z.int(), days: z.int(), of: z.int() }),
  z.strictObject({ kind: z.literal("no-hits") }),
  z.strictObject({ kind: z.literal("no-distinct") }),
  z.strictObject({ kind: z.literal("no-social") }),
  z.strictObject({ kind: z.literal("few-days"), profile: z.string(), figures: z.int() }),
  z.strictObject({ kind: z.literal("ended"), profile: z.string(), metric: z.string(), since: day }),
]);
export type Gap = z.infer<typeof Gap>;

/** A site, or a group of profiles, with its own figures. */
const Part = z.strictObject({ key: z.string(), name: z.string(), lines: z.array(Line) });
export type Part = z.infer<typeof Part>;

/** A place among other municipalities, with the day of the counts it was computed from. */
const Rank = z.strictObject({
  network: z.string(),
  group: z.string(),
  place: z.int().positive(),
  of: z.int().positive(),
  value: z.number(),
  on: day,
  query: z.string(),
});
export type Rank = z.infer<typeof Rank>;

/** A declared estimate: never without the way in which it was made. */
const Estimate = z.strictObject({ profile: z.string(), value: z.number(), on: day, method: z.string() });

/** Everything that a report says, in no language: pages, PDF, press note and annex are made from it. */
export const ReportData = z.strictObject({
  version: z.literal(1),
  year: z.int(),
  municipality: z.string(),
  period: Days,
  comparedWith: Days.nullable(),
  lines: z.array(Line),
  months: z.array(z.strictObject({ month: z.string(), visits: z.number(), pageViews: z.number() })),
  rankings: z.array(Ranking),
  /** Linked sites, and all together. */
  sites: z.array(Part),
  social: z.strictObject({
    profiles: z.array(z.strictObject({ ...Part.shape, network: z.string(), isLinked: z.boolean() })),
    lines: z.array(Line),
    audience: z.array(Ranking),
    ranks: z.array(Rank),
    estimates: z.array(Estimate),
  }),
  gaps: z.array(Gap),
});
export type ReportData = z.infer<typeof ReportData>;

/** Whether there is nothing to tell of the year: then there is no report. */
export const holdsNothing = ({ lines, social }: ReportData): boolean =>
  lines.length === 0 && social.profiles.length === 0;

/** A report as the public reads it and the register hashes it. */
export const ReportDocument = z.looseObject({ ...PublicDocument.shape, report: ReportData });
export type ReportDocument = z.infer<typeof ReportDocument>;
