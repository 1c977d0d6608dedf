import type { CronItem } from "graphile-worker";
import { z } from "zod";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Db } from "#src/platform/db.ts";
import { addJob, defineJob } from "#src/platform/jobs.ts";
import type { Log } from "#src/platform/log.ts";
import { catchUpTimes } from "./add-up-times.ts";
import { buildMonths } from "./build-months.ts";
import { buildYears } from "./build-years.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { forgetDayKeys } from "./day-keys.ts";
import { forgetImportVisitors } from "./import/import-state.ts";
import { moveInbox } from "./move-inbox.ts";
import { rollUp } from "./roll-up.ts";
import { forgetOldRows } from "./site-data.ts";
import { takeSnapshot } from "./take-snapshot.ts";

/** What the jobs of this slice need from `main/`. */
export interface StatisticsJobDeps {
  readonly db: Db;
  readonly clickhouse: ClickHouseClient;
  readonly log: Log;
  readonly now: () => Date;
  /** Where imports keep what they know of visitors; absent: on another machine. */
  readonly importsFolder?: string;
  /** Months for which rows of single requests are kept. Default and at most 25. */
  readonly measuresMonths?: number;
}

const Nothing = z.object({}).loose();
const everyMs = 10_000;
const prepared = new WeakSet<ClickHouseClient>();

/**
 * Moves the inbox to ClickHouse every ten seconds: each run asks for the next one, and a cron line once a minute begins
 * the chain again should it ever break. While ClickHouse is away the batches wait; that is a line in the log, not a failed job.
 */
export const moveInboxJob = defineJob({
  name: "statistics.move-inbox",
  payload: Nothing,
  maxAttempts: 3,
  run: async (_payload, { db, clickhouse, log, now }: StatisticsJobDeps) => {
    try {
      if (!prepared.has(clickhouse)) {
        await migrateClickHouse(clickhouse);
        prepared.add(clickhouse);
      }
      const { rows } = await moveInbox(db, clickhouse);
      if (rows > 0) log.debug({ rows }, "measures moved");
    } catch (fault) {
      prepared.delete(clickhouse);
      log.warn({ err: fault }, "measures wait in the inbox");
    }
    await addJob(db, moveInboxJob, {}, { key: moveInboxJob.name, at: new Date(now().getTime() + everyMs) });
  },
});

/** Deletes the visitor keys of days that are over, and those of imports when the last one is a month ago. */
export const forgetDayKeysJob = defineJob({
  name: "statistics.forget-day-keys",
  payload: Nothing,
  run: async (_payload, { db, now, importsFolder }: StatisticsJobDeps) => {
    await forgetDayKeys(db, now());
    if (importsFolder !== undefined) await forgetImportVisitors(importsFolder, now());
  },
});

/** Puts days that are over into the aggregates, with times in view that come late, and removes rows of single requests when they are as old as configured. While ClickHouse is away it waits for the next hour. */
export const rollUpJob = defineJob({
  name: "statistics.roll-up",
  payload: Nothing,
  maxAttempts: 1,
  run: async (_payload, { clickhouse, log, now, measuresMonths }: StatisticsJobDeps) => {
    try {
      await migrateClickHouse(clickhouse);
      const days = await rollUp(clickhouse, now());
      await catchUpTimes(clickhouse, now(), { without: days });
      await buildMonths(clickhouse, now());
      await buildYears(clickhouse, now());
      await forgetOldRows(clickhouse, now(), measuresMonths);
      if (days.length > 0) log.info({ days: days.length }, "days added up");
    } catch (fault) {
      log.warn({ err: fault }, "days wait to be added up");
    }
  },
});

/** Adds up the rows of today when they are many. While ClickHouse is away it waits for the next time. */
export const takeSnapshotJob = defineJob({
  name: "statistics.take-snapshot",
  payload: Nothing,
  maxAttempts: 1,
  run: async (_payload, { clickhouse, log, now }: StatisticsJobDeps) => {
    try {
      await migrateClickHouse(clickhouse);
      await takeSnapshot(clickhouse, now());
    } catch (fault) {
      log.warn({ err: fault }, "today waits to be added up");
    }
  },
});

/** All jobs of this slice, for the worker. */
export const statisticsJobs = [moveInboxJob, forgetDayKeysJob, rollUpJob, takeSnapshotJob] as const;

/**
 * When they run by themselves: the mover's chain is begun again every minute without moving what already waits; keys are
 * looked after every quarter of an hour, because days end in Rome and these times are UTC. For graphile-worker's
 * `parseCronItems` (its crontab text does not take names with a dot).
 */
export const statisticsCron: readonly CronItem[] = [
  {
    task: moveInboxJob.name,
    match: "* * * * *",
    options: { jobKey: moveInboxJob.name, jobKeyMode: "preserve_run_at" },
  },
  { task: forgetDayKeysJob.name, match: "*/15 * * * *" },
  { task: rollUpJob.name, match: "20 * * * *" },
  // one that takes longer than five minutes is waited for, by one and no more
  {
    task: takeSnapshotJob.name,
    match: "*/5 * * * *",
    options: { jobKey: takeSnapshotJob.name, queueName: takeSnapshotJob.name },
  },
];
