import { readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type ClickHouseClient, clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { openLog } from "#src/platform/log.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { openCollector } from "#src/statistics/index.ts";
import { type Installation, startInstallation } from "#test/installation.ts";
import type { BenchRow } from "./row.ts";

/** `ARENGO_BENCH_SECONDS=60` runs one minute. */
const seconds = Number(process.env.ARENGO_BENCH_SECONDS ?? 300);
const perSecond = 2_000;
const connections = 24;
/** Each process is killed in turn, and every eighty-four seconds again: longer than the minute after which it counts as healthy. */
const killEveryMs = 14_000;
/** The last one is who starts the others again: it is started anew, as the machine's own supervisor would. */
const killed = ["worker", "clickhouse", "site", "postgres", "desk", "supervisor"] as const;

/**
 * A whole installation answers 2,000 page views a second while each of its processes is killed with SIGKILL in turn. **A view that counts is one that a client
 * got**: 200, whole, with the number of the view in `Server-Timing`. Each of these numbers must be in ClickHouse once, however long it
 * takes until everything has arrived. Views that were counted and whose answer a kill cut off are told beside.
 */
export async function run(): Promise<BenchRow[]> {
  const installation = await startInstallation({ environment: { ARENGO_TRUST_PROXY: "true" } });
  const killing = { isOver: false, kills: new Map<string, number>(), installation };
  const config = readConfig(installation.environment);
  const secrets = await readSecrets(dataFolders(config).keys);
  const clickhouse = openClickHouse(clickHouseAddress(config, secrets), { requestTimeoutMs: 60_000 });
  try {
    const cost = await costOfView(databaseUrl(config, secrets, "site"), join(installation.dataDir, "bench-spool"));
    const pages = await pagesOf(installation);
    const killer = killInTurn(killing);
    const began = performance.now();
    const { views, others } = await readPages(installation, pages);
    const took = (performance.now() - began) / 1_000;
    killing.isOver = true;
    await killer;
    const stored = await untilAllArrived(clickhouse, databaseUrl(config, secrets, "owner"), views);
    const lost = views.values().reduce((sum, view) => sum + (stored.has(view) ? 0 : 1), 0);
    const doubled = stored.values().reduce((sum, count) => sum + count - 1, 0);
    const kills = [...killing.kills].map(([name, count]) => `${name} ${count}`).join(", ");
    return [
      { name: "live: page views that a client got", value: views.size, unit: "views", remark: `killed: ${kills}` },
      {
        ...{ name: "live: rate, kills included", value: Math.round(views.size / took), unit: "views/s" },
        ...{ limit: perSecond * 0.95, sense: "atLeast", remark: `${others} requests cut off or refused, asked again` },
      },
      { name: "live: lost", value: lost, unit: "views", limit: 0 },
      { name: "live: doubled", value: doubled, unit: "views", limit: 0 },
      { name: "live: counted, answer cut off by a kill", value: stored.size - views.size + lost, unit: "views" },
      { name: "live: cost of a page view to its process, disk and inbox included", value: cost, unit: "µs", limit: 30 },
    ];
  } finally {
    await clickhouse.close();
    await killing.installation.stop();
    await installation.remove();
  }
}

/** Addresses of pages of the demonstration. */
async function pagesOf({ origin }: Installation): Promise<string[]> {
  const index = await (await fetch(`${origin}/sitemap.xml`)).text();
  const locations = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  const first = locations(index);
  const maps = first.filter((path) => path.endsWith(".xml"));
  const found = maps.length === 0 ? first : locations(await (await fetch(origin + maps[0])).text());
  return found.slice(0, 60);
}

/** Asks for pages at an even pace from many addresses until enough were answered; what a kill cut off is asked again. */
async function readPages({ origin }: Installation, pages: readonly string[]) {
  const views = new Set<string>();
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const wanted = perSecond * seconds;
  const began = performance.now();
  let asked = 0;
  let others = 0;
  let waiting = 0;
  const reader = async () => {
    while (views.size + waiting < wanted) {
      if (views.size + waiting >= ((performance.now() - began) / 1_000) * perSecond) {
        await sleep(5);
        continue;
      }
      waiting += 1;
      const number = asked++;
      const view = await readPage(agent, origin + pages[number % pages.length], number);
      waiting -= 1;
      if (view !== undefined) views.add(view);
      else {
        others += 1;
        await sleep(50);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, reader));
  agent.destroy();
  return { views, others };
}

/** @returns the number of the view when the whole page came */
const readPage = (agent: Agent, url: string, number: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const asking = request(url, {
      agent,
      timeout: 10_000,
      headers: {
        "accept-encoding": "br",
        "accept-language": "it-IT",
        "user-agent": `Mozilla/5.0 (X11; Linux x86_64; rv:${number % 200}.0) Gecko/20100101 Firefox/${number % 200}.0`,
        "x-forwarded-for": `151.${number % 200}.${Math.floor(number / 200) % 250}.${Math.floor(number / 50_000) % 250}`,
      },
    });
    asking.once("timeout", () => asking.destroy());
    asking.once("error", () => resolve(undefined));
    asking.once("response", (response) => {
      const view = /view;desc="(\d+)"/.exec(String(response.headers["server-timing"] ?? ""))?.[1];
      response.once("error", () => resolve(undefined));
      response.once("close", () => resolve(response.complete && response.statusCode === 200 ? view : undefined));
      response.resume();
    });
    asking.end();
  });

interface Killing {
  isOver: boolean;
  readonly kills: Map<string, number>;
  /** As it was started last. */
  installation: Installation;
}

async function killInTurn(killing: Killing): Promise<void> {
  for (let turn = 0; !killing.isOver; turn += 1) {
    const next = Date.now() + killEveryMs;
    while (Date.now() < next && !killing.isOver) await sleep(200);
    if (killing.isOver) return;
    const name = killed[turn % killed.length] as (typeof killed)[number];
    const pid = name === "supervisor" ? killing.installation.pid : await pidOf(killing.installation, name);
    if (pid !== undefined && kill(pid)) killing.kills.set(name, (killing.kills.get(name) ?? 0) + 1);
    if (name === "supervisor") killing.installation = await startInstallation({ on: killing.installation });
  }
}

/** Whether there was such a process: one that just starts again has not said its number yet. */
function kill(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw fault;
  }
}

/** The process itself: of PostgreSQL the server, not the program that watches over it. */
async function pidOf({ dataDir, states }: Installation, name: string): Promise<number | undefined> {
  if (name !== "postgres") return (await states())[name]?.pid;
  const file = await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8").catch(() => "");
  return Number(file.split("\n")[0]) || undefined;
}

/** How often each view stands in ClickHouse, once all are there or two minutes have passed. */
async function untilAllArrived(
  clickhouse: ClickHouseClient,
  database: string,
  views: ReadonlySet<string>,
): Promise<Map<string, number>> {
  let stored = new Map<string, number>();
  for (let turn = 0; turn < 24; turn += 1) {
    const before = stored.size;
    stored = await storedViews(clickhouse).catch(() => stored);
    const isAll = views.values().every((view) => stored.has(view));
    if (isAll && stored.size === before && (await batchesInInbox(database)) === 0) return stored;
    await sleep(5_000);
  }
  return stored;
}

async function storedViews(clickhouse: ClickHouseClient): Promise<Map<string, number>> {
  const answer = await clickhouse.query({
    query: "select toString(view), count() from arengo.page_views where site != 'bench' group by view",
    format: "TabSeparated",
  });
  const lines = (await answer.text()).trimEnd().split("\n");
  return new Map(lines.map((line) => line.split("\t")).map(([view = "", count]) => [view, Number(count)]));
}

async function batchesInInbox(database: string): Promise<number> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return Number((await client.query("select count(*) from measures.inbox")).rows[0]?.count);
  } finally {
    await client.end();
  }
}

/** Processor time of a view at 2,000 a second in a process that has noted some for a while, as a site has, in microseconds. */
async function costOfView(url: string, spool: string): Promise<number> {
  const pool = openPool(url, { applicationName: "bench" });
  const collector = openCollector(openDb(pool), {
    ...{ log: openLog({ log: { level: "silent", format: "json" } }, "bench"), spool },
  });
  await collector.prepare();
  const count = perSecond * 10;
  const warmUp = perSecond * 10;
  let before = process.cpuUsage();
  for (let sent = 0; sent < count + warmUp; ) {
    if (sent === warmUp) before = process.cpuUsage(); // tables are read, code is compiled and optimized
    for (const until = sent + perSecond / 20; sent < until; sent += 1) {
      collector.record({
        ...{
          site: "bench",
          path: `/novita/${sent % 900}`,
          section: "novita",
          locale: "it",
          status: 200,
          method: "GET",
        },
        userAgent: `Mozilla/5.0 (X11; Linux x86_64; rv:${sent % 200}.0) Firefox/${sent % 200}.0`,
        ...{ address: `151.${sent % 200}.${Math.floor(sent / 200) % 250}.1`, at: new Date() },
        ...{ referrer: "https://www.google.it/", headers: { "accept-language": "it-IT" } },
      });
    }
    await sleep(50);
  }
  const { user, system } = process.cpuUsage(before);
  await collector.stop();
  await pool.end();
  return Math.round(((user + system) / count) * 10) / 10;
}
