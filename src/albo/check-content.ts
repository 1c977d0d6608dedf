import { parseCivilDate } from "#src/kernel/civil-date.ts";
import type { ActContent } from "./act-content.ts";
import type { Schedule } from "./schedule.ts";
import { isSettled, type TypeTerm } from "./settings.ts";
import { isActType } from "./vocabulary/act-types.ts";

/** What keeps a draft from being reviewed; the messages say what to do about each. */
export const contentProblems = [
  "no-type",
  "type-unsettled",
  "no-title",
  "no-office",
  "no-main-file",
  "two-main-files",
  "same-file-twice",
  "pair-broken",
  "signature-broken",
  "no-until-day",
  "schedule-unknown",
  "schedule-by-law",
  "schedule-and-days",
  "fewer-by-law",
  "fewer-not-fewer",
  "fewer-no-reason",
] as const;
export type ContentProblem = (typeof contentProblems)[number];

/** What is missing or contradicts itself in a draft, most important first; empty: it may be reviewed. Pure. */
export function checkContent(
  content: ActContent,
  terms: ReadonlyMap<string, TypeTerm>,
  schedules: ReadonlyMap<string, Schedule> = new Map(),
): ContentProblem[] {
  const term = terms.get(content.type);
  const mains = content.files.filter(({ nature }) => nature === "main").length;
  const problems: [ContentProblem, boolean][] = [
    ["no-type", !isActType(content.type)],
    ["type-unsettled", isActType(content.type) && !isSettled(term)],
    ["no-title", content.title === ""],
    ["no-office", content.office === ""],
    ["no-main-file", mains === 0],
    ["two-main-files", mains > 1],
    ["same-file-twice", new Set(content.files.map(({ sha256 }) => sha256)).size < content.files.length],
    ["pair-broken", content.files.some(({ takenFrom }) => takenFrom !== undefined && !hasEnvelope(content, takenFrom))],
    ["signature-broken", content.files.some(({ signatures = [] }) => signatures.some(({ isIntact }) => !isIntact))],
    [
      "no-until-day",
      content.schedule === undefined && term?.term === "until-day" && parseCivilDate(content.untilDay) === undefined,
    ],
    ["schedule-unknown", content.schedule !== undefined && !schedules.has(content.schedule)],
    ["schedule-by-law", content.schedule !== undefined && term?.origin === "law"],
    ["schedule-and-days", content.schedule !== undefined && content.fewerDays !== undefined],
    ...fewerProblems(content, term),
  ];
  return problems.filter(([, isThere]) => isThere).map(([problem]) => problem);
}

/** Whether the signed file is there that something was taken out of: alone, it would show as signed what nobody signed. */
const hasEnvelope = ({ files }: ActContent, sha256: string): boolean => files.some((file) => file.sha256 === sha256);

function fewerProblems(content: ActContent, term: TypeTerm | undefined): [ContentProblem, boolean][] {
  if (content.fewerDays === undefined) return [];
  return [
    ["fewer-by-law", term?.origin === "law"],
    ["fewer-not-fewer", content.fewerDays >= (term?.days ?? 0)],
    ["fewer-no-reason", content.fewerBecause === ""],
  ];
}
