import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";

/** Something that happens to published content on a day: an event takes place, or a page ends. */
export interface MonthEntry {
  readonly what: "event" | "ends";
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly at: Date;
  /** Last instant of an event of several days; `null` when it has none. */
  readonly until: Date | null;
}

/** What the Italian published content has in a stretch of time, in order. One statement. */
export async function listMonth(
  db: Db,
  input: { site: string; from: Date; until: Date; limit: number },
): Promise<MonthEntry[]> {
  const { rows } = await sql<MonthEntry>`
    select 'event' as what, d.kind, d.id, d.title, d.starts_at as at, d.ends_at as until from published.documents d
      where d.site = ${input.site} and d.locale = 'it' and d.kind = 'event'
        and d.starts_at < ${input.until} and coalesce(d.ends_at, d.starts_at) >= ${input.from}
    union all
    select 'ends', d.kind, d.id, d.title, d.visible_until, null from published.documents d
      where d.site = ${input.site} and d.locale = 'it' and d.visible_until >= ${input.from} and d.visible_until < ${input.until}
    order by at, title limit ${input.limit}`.execute(db);
  return rows;
}
