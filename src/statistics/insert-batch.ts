import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { InboxRow } from "./tables.ts";

/** A batch as it stands in the inbox. */
export interface InboxBatch {
  readonly batch: string;
  readonly rows: readonly InboxRow[];
}

const tables = { view: "arengo.page_views", time: "arengo.page_times" } as const;
type RowType = keyof typeof tables;

/** Sends a batch to ClickHouse, each kind of row to its table. Sent again it changes nothing: its number is the deduplication token. */
export async function insertBatch(clickhouse: ClickHouseClient, { batch, rows }: InboxBatch): Promise<void> {
  for (const type of Object.keys(tables) as RowType[]) {
    await insertRows(clickhouse, type, batch, rows, batch);
  }
}

/**
 * Makes sure that the batches are whole in ClickHouse. Its deduplication log is written before the rows are in the table, so
 * a crash between the two would make it refuse rows that it does not have: those are counted here, and sent under another token.
 */
export async function completeBatches(clickhouse: ClickHouseClient, batches: readonly InboxBatch[]): Promise<void> {
  for (const type of Object.keys(tables) as RowType[]) {
    const stored = await countStored(clickhouse, type, batches);
    for (const { batch, rows } of batches) {
      const expected = rows.filter((row) => row.type === type).length;
      if ((stored.get(batch) ?? 0) >= expected) continue;
      const views = await storedViews(clickhouse, type, batch);
      const missing = rows.filter((row) => row.type === type && !views.has(row.view));
      await insertRows(clickhouse, type, batch, missing, `${batch}:${views.size}:${Date.now()}`);
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
  const values = rows.filter((row) => row.type === type).map((row) => ({ ...storedShape(row), batch }));
  if (values.length === 0) return;
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
  const { site, path, section, locale, view, visitor, referrerHost, device } = row;
  return { site, at, path, section, locale, view, visitor, referrer_host: referrerHost, device };
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
