import type { PayloadRequest } from "payload";
import { kindOf } from "#src/content/desk-types.ts";
import { listMonth } from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf, parseCivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import { dbOf } from "../db.ts";

/** Entries of one month at most. */
export const mostEntries = 500;

/** Something on a day of the desk's calendar. */
export interface CalendarEntry {
  readonly what: "event" | "ends" | "publish" | "unpublish";
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly at: Date;
  /** Whether an event is of whole days, its hours meaning nothing. */
  readonly allDay?: boolean;
  /** What became of an event that does not take place as it was announced. */
  readonly became?: "cancelled" | "postponed" | "moved";
}

/** A month as its days, each with what happens on it. */
export interface CalendarMonth {
  readonly first: CivilDate;
  readonly days: readonly { readonly day: CivilDate; readonly entries: readonly CalendarEntry[] }[];
  readonly isCut: boolean;
}

/** The first day of the month asked for as `YYYY-MM`; of the present one where that cannot be read. */
export function firstOf(asked: string, now: Date): CivilDate {
  return parseCivilDate(`${asked}-01`) ?? (`${civilDateOf(now).slice(0, 7)}-01` as CivilDate);
}

/** The first day of the month `months` later; negative goes back. */
export function monthAway(first: CivilDate, months: number): CivilDate {
  const moved = new Date(`${first}T00:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved.toISOString().slice(0, 10) as CivilDate;
}

/** What is planned in a month on one site, and what is scheduled anywhere, as far as whoever asks may see it. */
export async function readMonth(req: PayloadRequest, site: string, first: CivilDate): Promise<CalendarMonth> {
  const [from, until] = [startOfDay(first), startOfDay(monthAway(first, 1))];
  const [published, planned] = await Promise.all([
    listMonth(dbOf(req), { site, from, until, limit: mostEntries }),
    readPlanned(req, from, until),
  ]);
  const entries = [...planned, ...published];
  const days: { day: CivilDate; entries: CalendarEntry[] }[] = [];
  for (let day = first; day < monthAway(first, 1); day = addDays(day, 1)) {
    days.push({ day, entries: entries.filter((entry) => isOn(entry, day)) });
  }
  return { first, days, isCut: published.length === mostEntries };
}

/** An event of several days stands on each of them. */
function isOn(entry: CalendarEntry & { readonly until?: Date | null }, day: CivilDate): boolean {
  const last = civilDateOf(entry.until ?? entry.at);
  return civilDateOf(entry.at) <= day && day <= last;
}

interface PlannedJob {
  readonly waitUntil?: string | null;
  readonly input?: { type?: string; doc?: { relationTo?: string; value?: number | string } };
}

/** Publications and withdrawals that the desk has been told to do at a time. */
async function readPlanned(req: PayloadRequest, from: Date, until: Date): Promise<CalendarEntry[]> {
  const { docs } = await req.payload.find({
    collection: "payload-jobs" as never,
    ...{ depth: 0, limit: mostEntries, overrideAccess: true },
    where: {
      taskSlug: { equals: "schedulePublish" },
      completedAt: { exists: false },
      waitUntil: { greater_than_equal: from.toISOString(), less_than: until.toISOString() },
    },
  });
  const entries = await Promise.all((docs as PlannedJob[]).map((job) => plannedEntry(req, job)));
  return entries.filter((entry) => entry !== undefined);
}

async function plannedEntry(req: PayloadRequest, { waitUntil, input }: PlannedJob): Promise<CalendarEntry | undefined> {
  const { relationTo = "", value } = input?.doc ?? {};
  const kind = kindOf(relationTo);
  if (!kind || value === undefined || !waitUntil) return undefined;
  const found = (await req.payload.findByID({
    collection: relationTo as never,
    id: value,
    ...{ draft: true, depth: 0, overrideAccess: false, user: req.user, disableErrors: true },
  })) as { title?: string } | null;
  if (!found) return undefined;
  const what = input?.type === "unpublish" ? "unpublish" : "publish";
  return { what, kind, id: String(value), title: found.title ?? "", at: new Date(waitUntil) };
}
