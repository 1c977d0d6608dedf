import { type RawBuilder, sql } from "kysely";
import { askPlannedOnce, type Db } from "#src/platform/db.ts";
import "./published-store.ts";

/** `nextChange` as a value in a statement. Reads one row from each end of two indexes. */
export const nextChangeAt = (now: Date): RawBuilder<Date | null> =>
  sql<Date | null>`least(
    (select min(visible_from) from published.documents where visible_from > ${now}),
    (select min(visible_until) from published.documents where visible_until > ${now}))`;

/** The first instant after `now` at which something of any site appears or ends by itself; `undefined`: nothing will. */
export async function nextChange(db: Db, input: { now: Date }): Promise<Date | undefined> {
  const [row] = await askPlannedOnce(db, sql<{ at: Date | null }>`select ${nextChangeAt(input.now)} as at`);
  return row?.at ?? undefined;
}
