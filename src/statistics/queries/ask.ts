import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import { instantsOf, type Period } from "./period.ts";

/** Of which site and which days the figures are. */
export interface Scope {
  readonly site: string;
  readonly period: Period;
}

/** A part of a statement: the rows of `page_views` that a scope is about. Index: primary key (site, at). */
export const inScope =
  "site = {site:String} and at >= {from:DateTime64(3, 'UTC')} and at < {before:DateTime64(3, 'UTC')}";

/**
 * Rows of a statement over a scope (`inScope`). Empty when the tables were never made: nothing was counted yet.
 * Counts come as numbers. Rejects when ClickHouse is away.
 */
export async function ask<Row>(
  clickhouse: ClickHouseClient,
  query: string,
  { site, period }: Scope,
  values: Readonly<Record<string, string | number>> = {},
): Promise<Row[]> {
  try {
    const result = await clickhouse.query({
      query,
      query_params: { site, ...instantsOf(period), ...values },
      clickhouse_settings: { output_format_json_quote_64bit_integers: 0 }, // counts stay far below 2^53
      format: "JSONEachRow",
    });
    return await result.json<Row>();
  } catch (fault) {
    const unknownTableOrDatabase = ["60", "81"];
    if (unknownTableOrDatabase.includes(String((fault as { code?: unknown }).code))) return [];
    throw fault;
  }
}
