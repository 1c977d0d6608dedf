import { readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { mainSite, type PublicDocument, publishDocument } from "#src/content/index.ts";
import { eventJobs } from "#src/main/event-jobs.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readSigner } from "#src/register/index.ts";
import { type Installation, startInstallation } from "#test/installation.ts";
import { type BenchRow, percentile } from "./row.ts";

const viewsPerMinute = 10_000;
/** Ten, unless `BENCH_MINUTES` says otherwise. */
const minutes = Number(process.env.BENCH_MINUTES ?? 10);
/** A publication every so many milliseconds, as on the busiest of days. */
const publishEveryMs = 2_000;
const readers = 200;
/** Share of the time after which memory must not grow any more. */
const settled = 0.25;

/**
 * Ten thousand page views a minute, for ten minutes, while somebody publishes: every answer must be right and quick, and the
 * site's memory must stay as it is. Views begin at their time whether those before have been answered or not.
 */
export async function run(): Promise<BenchRow[]> {
  const installation = await startInstallation({ args: ["--without", "desk"] });
  try {
    const paths = await readPaths(installation.origin);
    const stop = await keepPublishing(installation);
    const memory = watchMemory((await installation.states()).site?.pid ?? 0);
    const { times, faults } = await read(installation.origin, paths);
    const published = await stop();
    const grown = memory.stop();
    const what = `readers: ${viewsPerMinute} views a minute for ${minutes} minutes`;
    return [
      {
        name: `${what}, views answered`,
        value: times.length,
        unit: "",
        limit: viewsPerMinute * minutes * 0.999,
        sense: "atLeast",
      },
      { name: `${what}, errors`, value: faults.length, unit: "", limit: 0, ...(faults[0] && { remark: faults[0] }) },
      { name: `${what}, median`, value: percentile(times, 0.5), unit: "ms" },
      { name: `${what}, p99`, value: percentile(times, 0.99), unit: "ms", limit: 100 },
      { name: "readers: publications meanwhile", value: published, unit: "" },
      { name: "readers: resident memory of the site at the end", value: grown.last, unit: "MB" },
      { name: "readers: the same against the second quarter", value: grown.ratio, unit: "times", limit: 1.15 },
    ];
  } finally {
    await installation.stop();
    await installation.remove();
  }
}

/** Addresses of the site map, as many as a visitor of a municipality's site meets. */
async function readPaths(origin: string): Promise<string[]> {
  const xml = await (await fetch(`${origin}/sitemap-1.xml`)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address ?? "").pathname);
}

async function read(origin: string, paths: readonly string[]): Promise<{ times: number[]; faults: string[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const times: number[] = [];
  const faults: string[] = [];
  const running: Promise<void>[] = [];
  const betweenMs = 60_000 / viewsPerMinute;
  const began = performance.now();
  for (let view = 0; view < viewsPerMinute * minutes; view += 1) {
    const early = began + view * betweenMs - performance.now();
    if (early > 1) await wait(early);
    // half of the views are of the few pages that everybody opens
    const path = view % 2 === 0 ? paths[view % 12] : paths[(view * 7_919) % paths.length];
    running.push(
      once(agent, `${origin}${path}`).then(
        (ms) => void times.push(ms),
        (fault: Error) => void faults.push(`${path}: ${fault.message}`),
      ),
    );
    if (running.length >= viewsPerMinute) await Promise.all(running.splice(0, viewsPerMinute / 2));
  }
  await Promise.all(running);
  agent.destroy();
  return { times, faults };
}

/** Milliseconds until the whole answer is there. Rejects what is no page. */
function once(agent: Agent, url: string): Promise<number> {
  const since = performance.now();
  const headers = {
    "accept-encoding": "br",
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  };
  return new Promise((resolve, reject) => {
    request(url, { agent, headers, timeout: 10_000 }, (answer) => {
      answer.on("end", () => {
        const { statusCode = 0 } = answer;
        if (statusCode < 400) resolve(performance.now() - since);
        else reject(new Error(`answered ${statusCode}`));
      });
      answer.on("error", reject);
      answer.resume();
    })
      .on("timeout", function giveUp() {
        this.destroy(new Error("no answer in ten seconds"));
      })
      .on("error", reject)
      .end();
  });
}

/** Publishes news again and again until it is stopped; gives back how many. */
async function keepPublishing(installation: Installation): Promise<() => Promise<number>> {
  const config = readConfig(installation.environment);
  const folders = dataFolders(config);
  const pool = openPool(databaseUrl(config, await readSecrets(folders.keys), "desk"), {
    applicationName: "bench",
    max: 2,
  });
  const signer = await readSigner(folders.keys, "bench");
  const db = openDb(pool);
  let count = 0;
  let isOver = false;
  const lane = (async () => {
    while (!isOver) {
      const input = { document: aNews(count), role: "press-office" } as const;
      await db.transaction().execute((tx) => publishDocument(tx, { signer, eventJobs, now: new Date() }, input));
      count += 1;
      await wait(publishEveryMs);
    }
  })();
  return async () => {
    isOver = true;
    await lane;
    await pool.end();
    return count;
  };
}

/** One of twenty pieces of news, so that some are new and some are corrected. */
function aNews(count: number): PublicDocument {
  const now = new Date().toISOString();
  const id = `bench-${count % 20}`;
  const path = `/novita/comunicati/${id}`;
  return {
    ...{
      site: mainSite,
      kind: "news",
      id,
      locale: "it",
      section: "novita/comunicati",
      path,
      title: `Edizione ${count}`,
    },
    ...{ summary: "Prova di carico", topics: [], files: [], refs: [], listed: true, office: "Ufficio stampa" },
    tags: [`news:${id}`, "kind:news", "section:novita/comunicati"],
    ...{ sortAt: now, visibleFrom: "2026-01-01T00:00:00.000Z", updatedAt: now, newsType: "comunicati" },
    ...{ date: now.slice(0, 10), body: [], offices: [], people: [], places: [], documents: [], related: [] },
    ...{ attachments: [], gallery: [] },
  };
}

/** Resident memory of a process, every second; wants /proc. */
function watchMemory(pid: number): { stop: () => { last: number; ratio: number } } {
  const seen: number[] = [];
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    seen.push(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024);
  }, 1_000);
  return {
    stop: () => {
      clearInterval(timer);
      const quarter = Math.floor(seen.length * settled);
      const before = percentile(seen.slice(quarter, quarter * 2), 0.5);
      const last = percentile(seen.slice(-quarter), 0.5);
      return { last, ratio: last / before };
    },
  };
}
