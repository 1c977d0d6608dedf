import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Log } from "#src/platform/log.ts";
import type { Scope } from "./queries/ask.ts";
import { makeReport, type Report } from "./queries/report.ts";

/** Gives the figures of a site and a period; `undefined` when they cannot be had now. Never rejects. */
export type Reports = (scope: Scope) => Promise<Report | undefined>;

const freshMs = 60_000;
const keptAtMost = 200;
const madeAtOnce = 4;

/**
 * Reports that are at most a minute old. A report is made once for all who ask for it meanwhile, and four at once at most:
 * no crowd of readers, and nobody who plays with the dates, can keep ClickHouse busy with more.
 */
export function openReports(clickhouse: ClickHouseClient, log: Log, now: () => number = Date.now): Reports {
  const kept = new Map<string, { at: number; report: Promise<Report | undefined> }>();
  let beingMade = 0;

  const make = async (scope: Scope): Promise<Report | undefined> => {
    beingMade += 1;
    try {
      return await makeReport(clickhouse, scope);
    } catch (fault) {
      log.warn({ err: fault }, "statistics cannot be shown: clickhouse does not answer");
      return undefined;
    } finally {
      beingMade -= 1;
    }
  };

  return async (scope) => {
    const key = JSON.stringify([scope.site, scope.period.from, scope.period.until]);
    const found = kept.get(key);
    if (found && now() - found.at < freshMs) return found.report;
    if (beingMade >= madeAtOnce) return undefined;
    const report = make(scope);
    kept.delete(key);
    kept.set(key, { at: now(), report });
    const oldest = kept.keys().next().value;
    if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
    if ((await report) === undefined) kept.delete(key); // asked again at once, it may be there again
    return report;
  };
}
