import { join } from "node:path";
import { mainSite } from "#src/content/index.ts";
import { systemClock } from "#src/kernel/clock.ts";
import { eventJobs } from "#src/main/event-jobs.ts";
import { loadLarge } from "#src/main/load-demo/load-large.ts";
import { programFolder } from "#src/main/program-folder.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { openLog } from "#src/platform/log.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readSigner } from "#src/register/index.ts";
import { buildSite, openSiteState, readAssets } from "#src/site/index.ts";
import { type BenchRow, percentile } from "../row.ts";

const rounds = 60;
const limits = { home: 15, service: 10 };
/** Lists that hold as much whatever the size of the store. */
const lists = { "list of services": "/servizi", "list of events": "/vivere-il-comune/eventi" };
const cacheLimit = 40;

/** Pages made anew in this process, as after a publication elsewhere on the site, with more and more documents. */
export async function measureUncached(environment: NodeJS.ProcessEnv, sizes: readonly number[]): Promise<BenchRow[]> {
  const config = readConfig(environment);
  const folders = dataFolders(config);
  const secrets = await readSecrets(folders.keys);
  const open = (role: "site" | "desk" | "owner", plansOnce = false) =>
    openPool(databaseUrl(config, secrets, role), {
      ...{ applicationName: "bench", max: 2, statementTimeoutMs: 600_000, plansOnce },
    });
  const [forSite, plannedOnce, desk, owner] = [open("site"), open("site", true), open("desk"), open("owner")];
  let statements = 0;
  for (const pool of [forSite, plannedOnce]) {
    pool.on("connect", (client) => {
      const query = client.query.bind(client) as (...given: unknown[]) => unknown;
      Object.assign(client, {
        query: (...given: unknown[]) => {
          statements += 1;
          return query(...given);
        },
      });
    });
  }
  const db = openDb(forSite, plannedOnce);
  const state = openSiteState({ site: mainSite, origin: config.publicUrl });
  state.cache.setListening(true);
  const assetsDir = join(programFolder(), "dist", "assets");
  const app = await buildSite({
    ...{ db, state, assetsDir, site: mainSite, origin: config.publicUrl, clock: systemClock },
    ...{ log: openLog({ log: { level: "silent", format: "json" } }, "bench"), assets: await readAssets(assetsDir) },
    ...{ scripts: [], filesDir: folders.files, deskUrl: "http://127.0.0.1:1", previewSecret: "", trustProxy: false },
    ...{ onPageView: () => undefined, pages: [], forms: [], plugins: [], probeParts: async () => ({}) },
  });
  const { path: service } = await db
    .selectFrom("published.documents")
    .select("path")
    .where("kind", "=", "service")
    .where("locale", "=", "it")
    .orderBy("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  const makeAnew = async (path: string) => {
    const times: number[] = [];
    const counts: number[] = [];
    let cpu = process.cpuUsage();
    for (let round = -5; round < rounds; round += 1) {
      state.cache.drop(["*"]);
      statements = 0;
      const since = performance.now();
      const answer = await app.inject({ url: path, headers: { "accept-encoding": "br" } });
      if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
      if (round < 0) {
        cpu = process.cpuUsage();
        continue; // warms up
      }
      times.push(performance.now() - since);
      counts.push(statements);
    }
    const used = process.cpuUsage(cpu);
    return {
      median: percentile(times, 0.5),
      cpu: (used.user + used.system) / 1_000 / rounds,
      statements: Math.max(...counts),
    };
  };
  const rows: BenchRow[] = [];
  const first: Record<string, number> = {};
  const signer = await readSigner(folders.keys, "bench");
  try {
    for (const size of sizes) {
      await loadLarge(openDb(desk), { signer, eventJobs }, size, () => {});
      await owner.query("vacuum analyze published.documents, published.paths, published.files");
      for (const [name, path] of Object.entries({ home: "/", service, ...lists })) {
        const { median, cpu, statements: most } = await makeAnew(path);
        first[name] ??= median;
        const what = `site: ${name} page made anew, ${size} documents`;
        const limit = limits[name as keyof typeof limits];
        rows.push({
          name: `${what}, median`,
          value: median,
          unit: "ms",
          ...(size === 20_000 && limit !== undefined && { limit }),
        });
        rows.push({ name: `${what}, CPU of the site`, value: cpu, unit: "ms" });
        rows.push({ name: `${what}, most SQL statements`, value: most, unit: "", limit: 3 });
        if (size === sizes.at(-1)) {
          const growth = `site: ${name} page, ${size} documents against ${sizes[0]}`;
          rows.push({ name: growth, value: median / (first[name] ?? Number.NaN), unit: "times", limit: 2 });
        }
      }
    }
    return [...rows, await fillCache(app, state, db)];
  } finally {
    await app.close();
    await Promise.all([forSite, plannedOnce, desk, owner].map((pool) => pool.end()));
  }
}

/** Reads far more pages than the cache may hold. */
async function fillCache(
  app: Awaited<ReturnType<typeof buildSite>>,
  state: ReturnType<typeof openSiteState>,
  db: ReturnType<typeof openDb>,
): Promise<BenchRow> {
  const paths = await db
    .selectFrom("published.documents")
    .select("path")
    .where("locale", "=", "it")
    .limit(2_000)
    .execute();
  for (const { path } of paths) await app.inject(path);
  const { bytes, pages } = state.cache.state();
  return {
    name: `site: page cache after ${paths.length} different pages`,
    value: bytes / 2 ** 20,
    unit: "MB",
    limit: cacheLimit,
    remark: `holds ${pages} pages in three forms`,
  };
}
