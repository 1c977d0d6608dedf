import { sql } from "kysely";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { insertBatches } from "./insert-batch.ts";
import { unpackRow } from "./pack-row.ts";

/** Batches of one transaction: few enough to end well within the minute a transaction may stand idle. */
const batchesAtOnce = 40;

/**
 * Moves everything in `measures.inbox` to ClickHouse, oldest batch first. May be ended at any point and be called again:
 * a batch leaves the inbox only when ClickHouse has acknowledged it, and one that comes again changes nothing.
 * One process moves at a time; another that asks meanwhile moves nothing.
 * @returns how many rows left the inbox
 */
export async function moveInbox(db: Db, clickhouse: ClickHouseClient): Promise<{ rows: number }> {
  let rows = 0;
  for (;;) {
    const moved = await db.transaction().execute((tx) => moveSome(tx, clickhouse));
    rows += moved.rows;
    if (moved.batches < batchesAtOnce) return { rows };
  }
}

async function moveSome(tx: Tx, clickhouse: ClickHouseClient): Promise<{ batches: number; rows: number }> {
  const lock = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('statistics.move-inbox')) as mine`.execute(tx);
  if (lock.rows[0]?.mine !== true) return { batches: 0, rows: 0 };
  const found = await tx
    .selectFrom("measures.inbox")
    .select(["batch", "rows"])
    .orderBy("number")
    .limit(batchesAtOnce)
    .execute();
  if (found.length === 0) return { batches: 0, rows: 0 };
  const batches = found.map(({ batch, rows }) => ({ batch, rows: rows.map(unpackRow) }));
  await insertBatches(clickhouse, batches);
  await tx
    .deleteFrom("measures.inbox")
    .where(
      "batch",
      "in",
      batches.map(({ batch }) => batch),
    )
    .execute();
  return { batches: batches.length, rows: batches.reduce((sum, { rows }) => sum + rows.length, 0) };
}
