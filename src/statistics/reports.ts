import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Log } from "#src/platform/log.ts";
import { type Fresh, openFresh } from "./open-fresh.ts";
import { publicDimensions } from "./queries/break-down.ts";
import { writeParquet } from "./queries/figures-table.ts";
import { watchLive } from "./queries/overview.ts";
import { makeReport, type Report, type ReportScope } from "./queries/report.ts";

/** Gives the figures of a site and a period; `undefined` when they cannot be had now. Never rejects. */
export type Reports = Fresh<ReportScope, Report>;

/** Reports that are at most a minute old. */
export const openReports = (clickhouse: ClickHouseClient, log: Log, now: () => number = Date.now): Reports =>
  openFresh((scope) => makeReport(clickhouse, scope), { log, freshMs: 60_000, now });

/** Gives the public figures of a scope as a table in Parquet. */
export type ParquetTables = Fresh<ReportScope, Buffer>;

/** Such tables, at most a minute old. */
export const openParquet = (clickhouse: ClickHouseClient, log: Log): ParquetTables =>
  openFresh((scope) => writeParquet(clickhouse, scope, [...publicDimensions, "path", "section"]), {
    log,
    freshMs: 60_000,
    kept: 10,
  });

/** Gives the last thirty minutes of a site. */
export type Live = Fresh<{ readonly site: string }, Awaited<ReturnType<typeof watchLive>>>;

/** The live view, at most ten seconds old. */
export const openLive = (clickhouse: ClickHouseClient, log: Log): Live =>
  openFresh(({ site }) => watchLive(clickhouse, [site], new Date()), { log, freshMs: 10_000 });
