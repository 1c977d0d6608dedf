import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { InboxRow } from "./tables.ts";

/** A batch as it stands in the inbox. */
export interface InboxBatch {
  readonly batch: string;
  readonly rows: readonly InboxRow[];
}

const tables = { view: "arengo.page_views", time: "arengo.page_times", event: "arengo.events" } as const;
type RowType = keyof typeof tables;
/** How long an insert that nobody waits for any more is given to end, in milliseconds. */
const settleMs = 1_000;

/**
 * Sends to ClickHouse what it does not have of these batches, each kind of row to its table. Safe to repeat at any point: what is
 * there is not sent again, and a batch on its way carries its number as deduplication token.
 *
 * Afterwards the rows are counted again. ClickHouse writes its deduplication log before the rows are in the table, so a crash
 * between the two makes it refuse rows that it does not have: those are sent once more, under another token.
 */
export async function insertBatches(clickhouse: ClickHouseClient, batches: readonly InboxBatch[]): Promise<void> {
  for (const type of Object.keys(tables) as RowType[]) {
    if (!batches.some(({ rows }) => rows.some((row) => row.type === type))) continue;
    for (const attempt of ["first", "refused as known"] as const) {
      let stored = await countStored(clickhouse, type, batches);
      const isShort = ({ batch, rows }: InboxBatch) =>
        (stored.get(batch) ?? 0) < rows.filter((row) => row.type === type).length;
      if (attempt === "refused as known" && batches.some(isShort)) {
        // a killed mover's own insert may be about to end: what it brings must not come twice
        await sleep(settleMs);
        stored = await countStored(clickhouse, type, batches);
      }
      for (const { batch, rows } of batches) {
        const wanted = rows.filter((row) => row.type === type);
        const found = stored.get(batch) ?? 0;
        if (found >= wanted.length) continue;
        const views = found > 0 ? await storedViews(clickhouse, type, batch) : new Set<string>();
        const missing = wanted.filter((row) => !views.has(row.view));
        const token = attempt === "first" && found === 0 ? batch : `${batch}:${randomUUID()}`;
        await insertRows(clickhouse, type, batch, missing, token);
      }
    }
  }
}

async function insertRows(
  clickhouse: ClickHouseClient,
  type: RowType,
  batch: string,
  rows: readonly InboxRow[],
  token: string,
): Promise<void> {
  const values = rows.map((row) => ({ ...storedShape(row), batch }));
  await clickhouse.insert({
    table: tables[type],
    format: "JSONEachRow",
    values,
    clickhouse_settings: { insert_deduplication_token: token, async_insert: 0 },
  });
}

const storedShape = (row: InboxRow) => {
  const at = row.at.replace("T", " ").replace("Z", ""); // DateTime64 wants text without letters
  if (row.type === "time") return { site: row.site, at, view: row.view, seconds: row.seconds };
  if (row.type === "event") {
    return { site: row.site, at, kind: row.kind, key: row.key, view: row.view, count: row.count };
  }
  const { country = "", region = "", language = "", referrerKind = "" } = row;
  const { site, path, section, locale, view, visitor, referrerHost, device } = row;
  return {
    ...{ site, at, path, section, locale, view, visitor, referrer_host: referrerHost, device },
    ...{ country, region, language, referrer_kind: referrerKind },
  };
};

async function countStored(
  clickhouse: ClickHouseClient,
  type: RowType,
  batches: readonly InboxBatch[],
): Promise<Map<string, number>> {
  const instants = batches.flatMap(({ rows }) => rows.map(({ at }) => at)).sort();
  if (instants.length === 0) return new Map();
  const result = await clickhouse.query({
    query: `select batch, count() as rows from ${tables[type]}
      where batch in ({batches:Array(UUID)}) and at between {from:DateTime64(3, 'UTC')} and {until:DateTime64(3, 'UTC')}
      group by batch`,
    query_params: {
      batches: batches.map(({ batch }) => batch),
      from: (instants[0] ?? "").replace("T", " ").replace("Z", ""),
      until: (instants.at(-1) ?? "").replace("T", " ").replace("Z", ""),
    },
    format: "JSONEachRow",
  });
  const counts = await result.json<{ batch: string; rows: string }>();
  return new Map(counts.map(({ batch, rows }) => [batch, Number(rows)]));
}

async function storedViews(clickhouse: ClickHouseClient, type: RowType, batch: string): Promise<Set<string>> {
  const result = await clickhouse.query({
    query: `select toString(view) as view from ${tables[type]} where batch = {batch:UUID}`,
    query_params: { batch },
    format: "JSONEachRow",
  });
  return new Set((await result.json<{ view: string }>()).map(({ view }) => view));
}
