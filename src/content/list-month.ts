import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { EventDocument } from "./event/document.ts";
import { occurrencesOf } from "./event/occurrences.ts";
import { becameOf } from "./event/standing.ts";

/** Something that happens to published content on a day: an event takes place, or a page ends. */
export interface MonthEntry {
  readonly what: "event" | "ends";
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly at: Date;
  /** Last instant of an event of several days; `null` when it has none. */
  readonly until: Date | null;
  /** Whether an event is of whole days, its hours meaning nothing. */
  readonly allDay?: boolean;
  /** What became of an event that does not take place as it was announced. */
  readonly became?: "cancelled" | "postponed" | "moved";
}

type Row = MonthEntry & { readonly document: unknown };

/** What the Italian published content has in a stretch of time, in order; each date of an event by itself. One statement. */
export async function listMonth(
  db: Db,
  input: { site: string; from: Date; until: Date; limit: number },
): Promise<MonthEntry[]> {
  const { rows } = await sql<Row>`
    select 'event' as what, d.kind, d.id, d.title, d.starts_at as at, d.ends_at as until, d.document from published.documents d
      where d.site = ${input.site} and d.locale = 'it' and d.kind = 'event'
        and d.starts_at < ${input.until} and coalesce(d.ends_at, d.starts_at) >= ${input.from}
    union all
    select 'ends', d.kind, d.id, d.title, d.visible_until, null, null from published.documents d
      where d.site = ${input.site} and d.locale = 'it' and d.visible_until >= ${input.from} and d.visible_until < ${input.until}
    order by at, title limit ${input.limit}`.execute(db);
  const entries = rows.flatMap((row) => entriesOf(row, input));
  return entries
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.title.localeCompare(b.title))
    .slice(0, input.limit);
}

function entriesOf({ document, ...row }: Row, { from, until }: { from: Date; until: Date }): MonthEntry[] {
  const event = EventDocument.safeParse(document).data;
  if (!event) return [row];
  const became = becameOf(event);
  const common = { ...row, allDay: event.allDay, ...(became !== "planned" && { became }) };
  return occurrencesOf(event)
    .filter(({ startsAt, endsAt }) => startsAt < until && (endsAt ?? startsAt) >= from)
    .map(({ startsAt, endsAt }) => ({ ...common, at: startsAt, until: endsAt ?? null }));
}
