import { fork } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase } from "#src/main/migrate.ts";
import { programFolder } from "#src/main/program-folder.ts";
import { openClickHouse } from "#src/platform/clickhouse/client.ts";
import { asRole, openDb, openPool } from "#src/platform/db.ts";
import { startPostgres } from "#src/platform/embedded-postgres.ts";
import { openLog } from "#src/platform/log.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { migrateClickHouse, moveInbox, openCollector, openReports } from "#src/statistics/index.ts";
import { freePort } from "#test/global-setup.ts";
import type { BenchRow } from "./row.ts";

const browsers = Array.from(
  { length: 300 },
  (_, index) => `Mozilla/5.0 (X11; Linux x86_64; rv:${100 + index}.0) Gecko/20100101 Firefox/${100 + index}.0`,
);
const start = Date.parse("2026-03-01T00:00:00Z");

/** A page view of a made-up reader; the same index is the same view. */
const aView = (index: number) => ({
  site: "comune",
  path: `/novita/comunicati/${index % 900}`,
  section: "novita/comunicati",
  locale: "it",
  status: 200,
  method: "GET",
  referrer: "https://www.search.example/risultati?q=comune",
  userAgent: browsers[index % browsers.length] ?? "",
  address: `203.0.${index % 250}.${index % 199}`,
  headers: { "accept-language": "it", "sec-fetch-mode": "navigate" },
  at: new Date(start + index * 10),
});

/** Measures what a page view costs the site, and how fast the inbox empties, on real PostgreSQL and ClickHouse with durable writes. */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-bench-"));
  await chmod(folder, 0o755); // as root PostgreSQL runs as another user
  const passwords = { desk: "d", site: "s", worker: "w" };
  const postgres = await startPostgres({
    dataDir: join(folder, "postgres"),
    port: await freePort(),
    password: "p",
    flags: ["unix_socket_directories="],
  });
  const server = fork(join(programFolder(), "test/clickhouse-process.ts"), [join(folder, "clickhouse"), "0", "p"], {
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const [{ url }] = (await once(server, "message")) as [{ url: string }];
  const clickhouse = openClickHouse({ url, username: "default", password: "p" });
  await migrateDatabase(postgres.url, passwords);
  const pools = (["site", "worker"] as const).map((role) =>
    openPool(asRole(postgres.url, databaseRoles[role], passwords[role]), { applicationName: "bench" }),
  );
  const [site, worker] = pools.map(openDb) as [ReturnType<typeof openDb>, ReturnType<typeof openDb>];
  try {
    const resident = await residentOf(server.pid ?? 0);
    await migrateClickHouse(clickhouse);
    const rows = await measure(site, worker, clickhouse, join(folder, "spool"));
    const asked = performance.now();
    server.kill("SIGTERM");
    await once(server, "exit");
    const ending = (performance.now() - asked) / 1_000;
    return [
      { name: "measures: embedded ClickHouse, idle", value: resident, unit: "MB", limit: 300 },
      { name: "measures: embedded ClickHouse ends after SIGTERM", value: ending, unit: "s", limit: 3 },
      ...rows,
    ];
  } finally {
    await clickhouse.close();
    await Promise.all(pools.map((pool) => pool.end()));
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  site: ReturnType<typeof openDb>,
  worker: ReturnType<typeof openDb>,
  clickhouse: ReturnType<typeof openClickHouse>,
  spool: string,
): Promise<BenchRow[]> {
  const log = openLog({ log: { level: "silent", format: "json" } }, "bench");
  const collector = openCollector(site, { log, spool });
  const views = Array.from({ length: 15_000 }, (_, index) => aView(index));
  let recorded = 0;
  let flushed = 0;
  for (const round of [0, 1, 2, 3]) {
    const began = performance.now();
    for (const view of views) collector.record(view);
    const ended = performance.now();
    await collector.flush();
    if (round === 0) continue; // the first round warms up
    recorded += ended - began;
    flushed += performance.now() - ended;
  }
  await collector.stop();
  const movingBegan = performance.now();
  const { rows } = await moveInbox(worker, clickhouse);
  const moving = performance.now() - movingBegan;
  const reports = openReports(clickhouse, log);
  const reportBegan = performance.now();
  await reports({ sites: ["comune"], period: { from: "2026-02-20", until: "2026-03-21" } as never });
  return [
    {
      name: "measures: cost of a page view in the request",
      value: round1((recorded * 1_000) / 45_000),
      unit: "µs",
      limit: 30,
    },
    {
      name: "measures: cost of a page view in all, inbox included",
      value: round1(((recorded + flushed) * 1_000) / 45_000),
      unit: "µs",
    },
    { name: "measures: rows from inbox to ClickHouse", value: Math.round(rows / (moving / 1_000)), unit: "rows/s" },
    {
      name: `measures: report of 30 days over ${rows} page views`,
      value: round1(performance.now() - reportBegan),
      unit: "ms",
    },
  ];
}

const round1 = (value: number) => Math.round(value * 10) / 10;

/** Resident memory in MB; 0 where the system does not tell (no /proc). */
async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
