import { parseCronItems, runOnce } from "graphile-worker";
import { expect, test } from "vitest";
import { openClickHouse } from "#src/platform/clickhouse/client.ts";
import { asRole, openDb, openPool } from "#src/platform/db.ts";
import { addJob, asTask, type Job } from "#src/platform/jobs.ts";
import { openLog } from "#src/platform/log.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { withDatabase } from "#test/database.ts";
import { testPasswords } from "#test/global-setup.ts";
import { moveInboxJob, type StatisticsJobDeps, statisticsCron, statisticsJobs } from "./jobs.ts";

const database = withDatabase();
const log = openLog({ log: { level: "silent", format: "json" } }, "test");

test("the times are such as the worker reads, and names our jobs", () => {
  const items = parseCronItems([...statisticsCron]);
  expect(items.map(({ task, options }) => [task, options?.jobKey, options?.queueName])).toEqual([
    ["statistics.move-inbox", "statistics.move-inbox", undefined],
    ["statistics.forget-day-keys", undefined, undefined],
    ["statistics.roll-up", undefined, undefined],
    ["statistics.take-snapshot", "statistics.take-snapshot", "statistics.take-snapshot"],
  ]);
  const names: string[] = statisticsJobs.map(({ name }) => name);
  expect(items.every(({ task }) => names.includes(task))).toBe(true);
});

test("a run of the mover leaves one next run ten seconds later, however often it was asked for, and forgets old keys", async () => {
  const pool = openPool(asRole(database.url, databaseRoles.worker, testPasswords.worker), { applicationName: "test" });
  const clickhouse = openClickHouse({ url: "http://127.0.0.1:1" });
  const deps: StatisticsJobDeps = { db: openDb(pool), clickhouse, log, now: () => new Date() };
  const taskList = Object.fromEntries(
    statisticsJobs.map((job) => [job.name, asTask(job as Job<object, StatisticsJobDeps>, deps, log)]),
  );
  await database.pool.query("insert into measures.day_keys values ('2020-01-01', repeat('k', 32)::bytea)");
  await addJob(database.site, moveInboxJob, {}, { key: moveInboxJob.name });
  await addJob(database.site, moveInboxJob, {}, { key: moveInboxJob.name });
  await addJob(database.site, { ...statisticsJobs[1] }, {});
  await runOnce({ pgPool: pool, taskList });
  const waiting = async () =>
    (
      await database.pool.query(
        `select task_identifier as name, key, run_at between now() + interval '5 s' and now() + interval '11 s' as later
         from graphile_worker.jobs`,
      )
    ).rows;
  // the worker says that a job is done a moment before its row is gone
  await expect.poll(waiting).toEqual([{ name: "statistics.move-inbox", key: "statistics.move-inbox", later: true }]);
  expect((await database.pool.query("select from measures.day_keys")).rowCount).toBe(0);
  await clickhouse.close();
  await pool.end();
});
