import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { visible } from "../visible.ts";
import { closingSoonMs } from "./state.ts";

/**
 * When a call of the site next changes its state by itself, `undefined` when none will: a list narrowed to one state lasts no longer,
 * since the call that joins it is not on it yet.
 */
export async function nextCallTurn(db: Db, input: { site: string; now: Date }): Promise<Date | undefined> {
  const soon = `${closingSoonMs / 1_000} seconds`;
  const { rows } = await sql<{ at: Date | null }>`
    select min(turn.at) as at from published.documents d
    cross join lateral (values (d.starts_at), (d.ends_at - ${soon}::interval), (d.ends_at)) as turn (at)
    where d.site = ${input.site} and d.kind = 'call' and turn.at > ${input.now} and ${visible(input.now)}`.execute(db);
  return rows[0]?.at ?? undefined;
}
