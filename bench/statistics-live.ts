import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { migrateDatabase } from "#src/main/migrate.ts";
import { programFolder } from "#src/main/program-folder.ts";
import { openClickHouse } from "#src/platform/clickhouse/client.ts";
import { asRole, openDb, openPool } from "#src/platform/db.ts";
import { startPostgres } from "#src/platform/embedded-postgres.ts";
import { openLog } from "#src/platform/log.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { migrateClickHouse, openCollector } from "#src/statistics/index.ts";
import { freePort } from "#test/global-setup.ts";
import type { BenchRow } from "./row.ts";

/** `ARENGO_BENCH_SECONDS=300` runs five minutes. */
const seconds = Number(process.env.ARENGO_BENCH_SECONDS ?? 60);
const perSecond = 2_000;
const tickMs = 50;
const browsers = Array.from(
  { length: 200 },
  (_, index) => `Mozilla/5.0 (X11; Linux x86_64; rv:${index}.0) Firefox/${index}.0`,
);

/**
 * 2,000 page views a second, collected, moved and counted, while PostgreSQL, ClickHouse and the process that moves are killed in turns: none may
 * be lost, none doubled. What the site's own process has in memory for a second at most is not acknowledged, and goes with it.
 */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-bench-"));
  await chmod(folder, 0o755); // as root PostgreSQL runs as another user
  const passwords = { desk: "d", site: "s", worker: "w" };
  const database = {
    ...{ dataDir: join(folder, "postgres"), port: await freePort(), password: "p" },
    flags: ["unix_socket_directories="],
  };
  let postgres = await startPostgres(database);
  await migrateDatabase(postgres.url, passwords);
  const port = await freePort();
  let server = await startServer(join(folder, "clickhouse"), port);
  const clickhouse = openClickHouse({ url: `http://127.0.0.1:${port}`, username: "default", password: "test" });
  const pool = openPool(asRole(postgres.url, databaseRoles.site, passwords.site), { applicationName: "bench" });
  try {
    await migrateClickHouse(clickhouse);
    const collector = openCollector(openDb(pool), {
      log: openLog({ log: { level: "silent", format: "json" } }, "bench"),
    });
    let [isOver, kills] = [false, 0];
    const worker = asRole(postgres.url, databaseRoles.worker, passwords.worker);
    const moving = (async () => {
      for (let turn = 1; !isOver; turn += 1) {
        const mover = startMover(worker, port);
        const ended = once(mover, "exit");
        if (turn % 3 === 0) {
          await sleep(700);
          kills += mover.kill("SIGKILL") ? 1 : 0;
        }
        await ended;
        if (turn % 7 === 0) {
          server.kill("SIGKILL");
          await once(server, "exit");
          kills += 1;
          server = await startServer(join(folder, "clickhouse"), port);
        }
        if (turn % 23 === 0) {
          process.kill(
            Number((await readFile(join(database.dataDir, "postmaster.pid"), "utf8")).split("\n")[0]),
            "SIGKILL",
          );
          kills += 1;
          await sleep(500);
          postgres = await startPostgres(database);
        }
        await sleep(1_000);
      }
    })();
    const cpuBefore = process.cpuUsage();
    const sent = await send(collector.record);
    const cpu = process.cpuUsage(cpuBefore);
    const { waiting } = collector.state();
    await collector.stop();
    isOver = true;
    await moving;
    // one that meets a server just starting again leaves the rest to the next
    for (let turn = 0; turn < 5; turn += 1) await once(startMover(worker, port), "exit");
    const answer = await clickhouse.query({
      query: "select count() as stored, uniqExact(view) as views from arengo.page_views",
      format: "JSONEachRow",
    });
    const [row] = await answer.json<{ stored: string; views: string }>();
    return [
      {
        name: `live: page views of ${seconds} s at ${perSecond}/s`,
        value: sent,
        unit: "views",
        remark: `${kills} processes killed`,
      },
      { name: "live: given up while PostgreSQL was away", value: collector.state().dropped, unit: "views", limit: 0 },
      { name: "live: waiting in memory at the end", value: waiting, unit: "views" },
      { name: "live: lost", value: sent - Number(row?.views ?? 0), unit: "views", limit: 0 },
      { name: "live: doubled", value: Number(row?.stored ?? 0) - Number(row?.views ?? 0), unit: "views", limit: 0 },
      {
        name: "live: cost of a page view to its process, inbox included",
        value: Math.round(((cpu.user + cpu.system) / sent) * 10) / 10,
        unit: "µs",
        limit: 30,
      },
    ];
  } finally {
    await clickhouse.close();
    await pool.end();
    server.kill("SIGKILL");
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Notes views at an even pace; a machine that falls behind makes it up. */
async function send(record: ReturnType<typeof openCollector>["record"]): Promise<number> {
  const began = performance.now();
  let sent = 0;
  while (sent < perSecond * seconds) {
    const due = Math.min(perSecond * seconds, Math.floor(((performance.now() - began) / 1_000) * perSecond));
    for (; sent < due; sent += 1) {
      record({
        ...{
          site: "comune",
          path: `/novita/${sent % 900}`,
          section: "novita",
          locale: "it",
          status: 200,
          method: "GET",
        },
        ...{
          userAgent: browsers[sent % 200],
          address: `151.${sent % 200}.${Math.floor(sent / 200) % 250}.1`,
          at: new Date(),
        },
        ...{ referrer: "https://www.google.it/", headers: { "accept-language": "it-IT" } },
      });
    }
    await sleep(tickMs);
  }
  return sent;
}

async function startServer(dataDir: string, port: number): Promise<ChildProcess> {
  const child = fork(join(programFolder(), "test/clickhouse-process.ts"), [dataDir, String(port), "test"], {
    ...{ execArgv: [], stdio: ["ignore", "ignore", "ignore", "ipc"] },
  });
  await once(child, "message");
  return child;
}

const startMover = (database: string, port: number): ChildProcess =>
  fork(join(programFolder(), "test/move-inbox-process.ts"), [database, `http://127.0.0.1:${port}`], {
    ...{ execArgv: [], stdio: "ignore" },
  });
