import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openLog } from "#src/platform/log.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { withDatabase } from "#test/database.ts";
import { migrateClickHouse } from "./clickhouse-schema.ts";
import { openCollector } from "./collector.ts";
import { moveInboxJob } from "./jobs.ts";
import { moveInbox } from "./move-inbox.ts";

const database = withDatabase();
vi.setConfig({ testTimeout: 90_000 });
const clickhouse = withClickHouse();
const log = openLog({ log: { level: "silent", format: "json" } }, "test");

beforeAll(async () => {
  expect(await migrateClickHouse(clickhouse.client)).toContain("page views and times");
  expect(await migrateClickHouse(clickhouse.client)).toEqual([]);
});
beforeEach(async () => {
  await database.pool.query("delete from measures.inbox");
  await clickhouse.client.command({ query: "truncate table arengo.page_views" });
  await clickhouse.client.command({ query: "truncate table arengo.page_times" });
});

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const noon = Date.parse("2026-03-31T21:59:00Z"); // a minute before April in Rome: batches lie in two partitions

/** Puts page views into the inbox, a batch each flush, one second apart; returns how many. */
async function fillInbox(batches: number, rowsEach: number): Promise<number> {
  const collector = openCollector(database.site, { log });
  for (let batch = 0; batch < batches; batch++) {
    for (let row = 0; row < rowsEach; row++) {
      const at = new Date(noon + batch * 1_000 + row * 20_000);
      const view = collector.record({
        site: "comune",
        path: "/",
        locale: "it",
        status: 200,
        userAgent: firefox,
        address: `203.0.${row}.1`,
        at,
      });
      if (view !== undefined && row === 0) collector.recordTime({ site: "comune", view, seconds: 5, at });
    }
    await collector.flush();
  }
  await collector.stop();
  return batches * rowsEach;
}

async function counted(): Promise<{ rows: number; distinct: number; times: number }> {
  const result = await clickhouse.client.query({
    query: `select toInt32(count()) as rows, toInt32(uniqExact(view)) as distinct,
      toInt32((select count() from arengo.page_times)) as times from arengo.page_views`,
    format: "JSONEachRow",
  });
  const [row] = await result.json<{ rows: number; distinct: number; times: number }>();
  return row ?? { rows: 0, distinct: 0, times: 0 };
}
const inbox = async () =>
  (await database.pool.query<{ count: number }>("select count(*)::int from measures.inbox")).rows[0]?.count;

test("the inbox moves to ClickHouse whole, and is empty afterwards", async () => {
  const rows = await fillInbox(45, 7);
  expect(await moveInbox(database.worker, clickhouse.client)).toEqual({ rows: rows + 45 });
  expect(await counted()).toEqual({ rows, distinct: rows, times: 45 });
  expect(await inbox()).toBe(0);
  expect(await moveInbox(database.worker, clickhouse.client)).toEqual({ rows: 0 });
});

test("a batch that comes a second time counts once", async () => {
  const rows = await fillInbox(2, 7);
  const { rows: batches } = await database.pool.query("select batch, rows from measures.inbox");
  await moveInbox(database.worker, clickhouse.client);
  for (const { batch, rows } of batches) {
    await database.pool.query("insert into measures.inbox (batch, rows) values ($1, $2)", [
      batch,
      JSON.stringify(rows),
    ]);
  }
  await moveInbox(database.worker, clickhouse.client);
  expect(await counted()).toEqual({ rows, distinct: rows, times: 2 });
});

test("two movers at once move every batch once", async () => {
  const rows = await fillInbox(12, 3);
  await Promise.all([1, 2, 3].map(() => moveInbox(database.worker, clickhouse.client)));
  expect(await counted()).toEqual({ rows, distinct: rows, times: 12 });
  expect(await inbox()).toBe(0);
});

test("rows that ClickHouse refuses as known but does not have are sent again", async () => {
  const rows = await fillInbox(3, 5);
  const { rows: batches } = await database.pool.query("select batch, rows from measures.inbox order by number");
  await moveInbox(database.worker, clickhouse.client);
  // A mutation leaves the deduplication log as it is: the state after a crash between log and table.
  await clickhouse.client.command({
    query: "alter table arengo.page_views delete where batch = {batch:UUID} and toMonth(day) = 3",
    query_params: { batch: batches[1]?.batch },
    clickhouse_settings: { mutations_sync: "1" },
  });
  expect((await counted()).rows).toBeLessThan(rows);
  for (const { batch, rows } of batches) {
    await database.pool.query("insert into measures.inbox (batch, rows) values ($1, $2)", [
      batch,
      JSON.stringify(rows),
    ]);
  }
  await moveInbox(database.worker, clickhouse.client);
  expect(await counted()).toEqual({ rows, distinct: rows, times: 3 });
});

test("batches wait while ClickHouse is away, also when it was killed, and the job asks for its next run", async () => {
  const rows = await fillInbox(3, 4);
  await clickhouse.kill();
  const deps = { db: database.worker, clickhouse: clickhouse.client, log, now: () => new Date() };
  await moveInboxJob.run({}, deps);
  expect(await inbox()).toBe(3);
  const { rows: jobs } = await database.pool.query("select key, run_at > now() as later from graphile_worker.jobs");
  expect(jobs).toEqual([{ key: "statistics.move-inbox", later: true }]);
  await clickhouse.start();
  await moveInboxJob.run({}, deps);
  expect(await counted()).toEqual({ rows, distinct: rows, times: 3 });
});

/** A mover in a process of its own, against the ClickHouse at `url`. */
const forkMover = (url: string): ChildProcess =>
  fork(join(import.meta.dirname, "../../test/move-inbox-process.ts"), [database.url, url], {
    execArgv: [],
    stdio: "ignore",
  });

/** Stands before ClickHouse and hangs at one step of the nth insert, saying so. */
async function hangingClickHouse(step: "before" | "after", nth: number) {
  let inserts = 0;
  let reached = () => {};
  const hung = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const server = createServer((incoming, outgoing) => {
    const isNth = String(incoming.url).includes("INSERT") && ++inserts === nth;
    if (isNth && step === "before") return reached();
    const { hostname, port } = new URL(clickhouse.url);
    const onwards = { hostname, port, path: incoming.url, method: incoming.method, headers: incoming.headers };
    incoming.pipe(
      ask(onwards, (answer) => {
        if (isNth) return void answer.resume().on("end", reached);
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      }),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, hung, close };
}

test.each([
  ["before an insert", "before", 3],
  ["after an insert, before it knew", "after", 3],
  ["after the last insert", "after", 12],
] as const)("a worker killed %s loses and doubles nothing", async (_when, step, nth) => {
  const rows = await fillInbox(6, 7);
  const hanging = await hangingClickHouse(step, nth);
  const worker = forkMover(hanging.url);
  await hanging.hung;
  worker.kill("SIGKILL");
  await once(worker, "exit");
  hanging.close();
  await expect.poll(async () => moveInbox(database.worker, clickhouse.client).then(inbox), { timeout: 10_000 }).toBe(0);
  expect(await counted()).toEqual({ rows, distinct: rows, times: 6 });
});

test("a worker killed between ClickHouse's answer and the deletion loses and doubles nothing", async () => {
  const rows = await fillInbox(4, 7);
  const blocker = await database.pool.connect();
  await blocker.query("begin");
  await blocker.query("lock table measures.inbox in share mode"); // reading goes on, deleting waits
  const worker = forkMover(clickhouse.url);
  const waits = "select from pg_stat_activity where wait_event_type = 'Lock' and query like 'delete from %'";
  await expect.poll(async () => (await database.pool.query(waits)).rowCount, { timeout: 10_000 }).toBe(1);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  await blocker.query("rollback");
  blocker.release();
  await expect.poll(async () => moveInbox(database.worker, clickhouse.client).then(inbox), { timeout: 10_000 }).toBe(0);
  expect(await counted()).toEqual({ rows, distinct: rows, times: 4 });
});

test("ClickHouse killed again and again under a moving worker loses and doubles nothing", {
  timeout: 120_000,
}, async () => {
  const rows = await fillInbox(20, 7);
  for (let round = 0; round < 4; round++) {
    const moving = moveInbox(database.worker, clickhouse.client).catch(() => undefined);
    await sleep(40 + round * 110); // somewhere among its inserts, each round elsewhere
    await clickhouse.kill();
    await moving;
    await clickhouse.start();
  }
  await moveInbox(database.worker, clickhouse.client);
  expect(await counted()).toEqual({ rows, distinct: rows, times: 20 });
  expect(await inbox()).toBe(0);
});
