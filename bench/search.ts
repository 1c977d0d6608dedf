import { join } from "node:path";
import { indexDocumentJob, mainSite, searchDocuments } from "#src/content/index.ts";
import { systemClock } from "#src/kernel/clock.ts";
import { loadLarge } from "#src/main/load-demo/load-large.ts";
import { programFolder } from "#src/main/program-folder.ts";
import { dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { type Db, openDb, openPool } from "#src/platform/db.ts";
import { openLog } from "#src/platform/log.ts";
import { runningServer } from "#src/platform/postmaster.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readSigner } from "#src/register/index.ts";
import { buildSite, openSiteState, readAssets } from "#src/site/index.ts";
import { searchQuestions } from "#test/golden/search-questions.ts";
import { startInstallation } from "#test/installation.ts";
import { processorSeconds } from "./processor-time.ts";
import { type BenchRow, percentile } from "./row.ts";

const documents = Number(process.env.BENCH_DOCUMENTS ?? 100_000);
const clients = 8;
const secondsEach = 5;
const runs = 5;
const perJob = 200;
/** Jobs at once, as the worker runs them. */
const jobs = 2;

/** Ways to ask: what narrows a search beside its words. */
const ways = {
  "words alone": "",
  "within a section": "&sezione=novita",
  "one kind, since a day": "&tipo=news&dal=2026-01-01",
} as const;

/**
 * Searches with eight clients at once over 100,000 documents: the whole page, passages highlighted, and titles while somebody
 * types. The questions are those of the search's own test, each with one letter wrong every third time.
 */
export async function run(): Promise<BenchRow[]> {
  const installation = await startInstallation({ args: ["--without", "desk,worker"] });
  const config = readConfig(installation.environment);
  const folders = dataFolders(config);
  const secrets = await readSecrets(folders.keys);
  const pools = (["site", "desk", "worker", "owner"] as const).map((role) =>
    openPool(databaseUrl(config, secrets, role), {
      applicationName: "bench",
      max: clients,
      statementTimeoutMs: 600_000,
    }),
  );
  const [site, desk, worker, owner] = pools as [Pool, Pool, Pool, Pool];
  try {
    await loadLarge(
      openDb(desk),
      { signer: await readSigner(folders.keys, "bench"), eventJobs: {} },
      documents,
      () => {},
    );
    await indexAll(openDb(worker), folders.files);
    await owner.query("select search.count_common()"); // what the worker's sweep does
    await owner.query("vacuum analyze published.documents, search.documents, search.words, search.beginnings");
    const app = await openSite(openDb(site), config.publicUrl);
    const rows = await measureAll(app, openDb(site), await runningServer(folders.postgres));
    await app.close();
    return rows;
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
    await installation.stop();
    await installation.remove();
  }
}

type Pool = ReturnType<typeof openPool>;
type App = Awaited<ReturnType<typeof buildSite>>;

async function indexAll(db: Db, filesDir: string): Promise<void> {
  const keys = await db
    .selectFrom("published.documents")
    .select(["site", "kind", "id", "locale", "entry"])
    .where("listed", "=", true)
    .orderBy("id")
    .execute();
  const reader = { filesDir, program: programFolder() };
  let next = 0;
  const work = async () => {
    while (next < keys.length) {
      const some = keys.slice(next, next + perJob).map((key) => ({ ...key, entry: Number(key.entry) }));
      next += perJob;
      await indexDocumentJob.run(some, { db, reader });
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
}

async function openSite(db: Db, origin: string): Promise<App> {
  const assetsDir = join(programFolder(), "dist", "assets");
  const state = openSiteState({ site: mainSite, origin });
  state.cache.setListening(true);
  return buildSite({
    ...{ db, state, assetsDir, site: mainSite, origin, clock: systemClock, assets: await readAssets(assetsDir) },
    log: openLog({ log: { level: "error", format: "text" } }, "bench"),
    ...{ scripts: [], filesDir: "/nowhere", deskUrl: "http://127.0.0.1:1", previewSecret: "", trustProxy: false },
    ...{ onPageView: () => undefined, pages: [], forms: [], plugins: [], probeParts: async () => ({}) },
  });
}

/** The question, every third time with two letters exchanged: each time others. */
function typed(turn: number): string {
  const [question = ""] = searchQuestions[turn % searchQuestions.length] ?? [];
  if (turn % 3 !== 0) return question;
  const round = Math.floor(turn / searchQuestions.length);
  const at = (Math.floor(question.length / 2) + round) % Math.max(1, question.length - 1);
  return question.slice(0, at) + (question[at + 1] ?? "") + (question[at] ?? "") + question.slice(at + 2);
}

async function measureAll(app: App, db: Db, server: number | undefined): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const now = () => new Date();
  const onlySearch: Once = async (turn) =>
    void (await searchDocuments(db, { site: mainSite, locale: "it", query: typed(turn), now: now(), limit: 10 }));
  rows.push(...(await measure("the search itself", onlySearch, server)));
  for (const [name, narrowed] of Object.entries(ways)) {
    const whole = pageOf(app, (turn) => `/ricerca?q=${encodeURIComponent(typed(turn))}${narrowed}`);
    rows.push(...(await measure(`the whole page, ${name}`, whole, server)));
  }
  const beginning = (turn: number) => encodeURIComponent(typed(turn * 3 + 1).slice(0, 5));
  const { times } = await ask(pageOf(app, (turn) => `/ricerca/suggerimenti?q=${beginning(turn)}`));
  const what = "search: titles suggested while somebody types, p95";
  return [...rows, { name: what, value: percentile(times, 0.95), unit: "ms" }];
}

async function measure(name: string, once: Once, server: number | undefined): Promise<BenchRow[]> {
  const p95s: number[] = [];
  const medians: number[] = [];
  const cpus: number[] = [];
  const cpusOfAll: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const before = await processorSeconds(server);
    const { times, cpu } = await ask(once);
    const all = (await processorSeconds(server)) - before;
    if (run === 0) continue; // warms up
    p95s.push(percentile(times, 0.95));
    medians.push(percentile(times, 0.5));
    cpus.push(cpu / times.length);
    cpusOfAll.push((1_000 * all) / times.length);
  }
  const what = `search: ${documents} documents, ${clients} clients, ${name}`;
  const spread = `${Math.min(...p95s).toFixed(1)} to ${Math.max(...p95s).toFixed(1)} in ${runs} runs`;
  return [
    { name: `${what}, median`, value: percentile(medians, 0.5), unit: "ms" },
    { name: `${what}, p95`, value: percentile(p95s, 0.5), unit: "ms", limit: 30, remark: spread },
    { name: `${what}, processor time outside the database`, value: percentile(cpus, 0.5), unit: "ms" },
    { name: `${what}, processor time in all`, value: percentile(cpusOfAll, 0.5), unit: "ms" },
  ];
}

type Once = (turn: number) => Promise<void>;

/** Asks for an address and throws with the answer when it is no page. */
const pageOf =
  (app: App, address: (turn: number) => string): Once =>
  async (turn) => {
    const remoteAddress = `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn & 255}`;
    const answer = await app.inject({ url: address(turn), remoteAddress, headers: { "accept-encoding": "br" } });
    if (answer.statusCode !== 200) throw new Error(`${address(turn)} answered ${answer.statusCode}`);
  };

/** What eight clients, each asking again as soon as it is answered, wait for: milliseconds each, and those of the processor in all. */
async function ask(once: Once): Promise<{ times: number[]; cpu: number }> {
  const times: number[] = [];
  const until = performance.now() + secondsEach * 1_000;
  const before = process.cpuUsage();
  let turn = 0;
  const client = async () => {
    while (performance.now() < until) {
      const mine = turn++;
      const since = performance.now();
      await once(mine);
      times.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const { user, system } = process.cpuUsage(before);
  return { times, cpu: (user + system) / 1_000 };
}
