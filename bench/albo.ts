import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type pg from "pg";
import pino from "pino";
import { approveDraft, publishAct, takeAct } from "#src/albo/index.ts";
import { actPage, boardPage } from "#src/albo/site-pages.ts";
import { migrateDatabase } from "#src/main/migrate.ts";
import { asRole, type Db, openDb, openPool } from "#src/platform/db.ts";
import { startPostgres } from "#src/platform/embedded-postgres.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { noAssets } from "#src/site/assets/manifest.ts";
import { buildSite, openSiteState } from "#src/site/index.ts";
import { anAct, anActFile, aPublisher, setUpBoard } from "#test/factories/albo.ts";
import { aSigner } from "#test/factories/signer.ts";
import { freePort } from "#test/global-setup.ts";
import { processorSeconds } from "./processor-time.ts";
import { type BenchRow, percentile } from "./row.ts";

const site = "comune";
const imported = 10_000;
const posted = 1_000;
const past = 100_000;
const current = 500;
const workers = 8;

/** Measures taking acts in, posting them by eight at once, and reading a board with a long past. */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-bench-"));
  await chmod(folder, 0o755); // as root PostgreSQL runs as another user
  const passwords = { desk: "d", site: "s", worker: "w" };
  const postgres = await startPostgres({
    ...{ dataDir: join(folder, "postgres"), port: await freePort(), password: "p" },
    flags: ["unix_socket_directories="],
  });
  await migrateDatabase(postgres.url, passwords);
  const owner = openPool(postgres.url, { applicationName: "bench", statementTimeoutMs: 600_000 });
  const desk = openPool(asRole(postgres.url, databaseRoles.desk, passwords.desk), { applicationName: "bench", max: 8 });
  const reader = openPool(asRole(postgres.url, databaseRoles.site, passwords.site), { applicationName: "bench" });
  try {
    const rows = await write(openDb(desk), postgres.pid);
    await load(owner);
    return [...rows, ...(await read(openDb(reader), postgres.pid))];
  } finally {
    await Promise.all([owner.end(), desk.end(), reader.end()]);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/** Does `work` for each number below `count`, eight at a time. */
async function byEight(count: number, work: (place: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: workers }, lane));
}

async function write(db: Db, postmaster: number | undefined): Promise<BenchRow[]> {
  await setUpBoard(db);
  const ids: string[] = [];
  const { files: _files, ...act } = anAct();
  const importing = await secondsOf(() =>
    byEight(imported, async (place) => {
      const sent = { sender: { site, name: "bench" }, source: "bench", key: String(place), act, now: new Date() };
      const taken = await takeAct(db, { ...sent, files: [anActFile()] });
      if (taken.ok) ids.push(taken.value.id);
    }),
  );
  const chosen = ids.slice(0, posted);
  await byEight(posted, async (place) => {
    const id = chosen[place] ?? "";
    await db.transaction().execute(async (tx) => {
      const { contentSha256: sha256 } = await tx
        .selectFrom("albo.drafts")
        .select("contentSha256")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const approval = { sha256, personalDataReason: "bench" };
      await approveDraft(tx, { site, id, actor: aPublisher, now: new Date(), approval });
    });
  });
  const signer = aSigner();
  const numbers: number[] = [];
  const before = await processorSeconds(postmaster);
  const posting = await secondsOf(() =>
    byEight(posted, async (place) => {
      const input = { site, id: chosen[place] ?? "", bodyName: "Comune" };
      const done = await db.transaction().execute((tx) => publishAct(tx, { signer, now: new Date() }, input));
      if (done.ok) numbers.push(done.value.number);
    }),
  );
  const processor = (await processorSeconds(postmaster)) - before;
  const gaps = posted - new Set(numbers.filter((number) => number >= 1 && number <= posted)).size;
  if (gaps > 0) throw new Error(`${gaps} numbers are missing or were given twice`);
  return [
    { name: `albo: ${imported} acts taken in, eight at once`, value: imported / importing, unit: "1/s" },
    {
      ...{ name: `albo: ${posted} acts posted, eight at once`, value: posted / posting, unit: "1/s" },
      ...{ limit: 100, sense: "atLeast", remark: "numbers 1 to 1,000 without a gap" },
    },
    {
      ...{ name: "albo: processor time of posting an act, all processes", value: (1_000 * processor) / posted },
      ...{ unit: "ms", remark: "100 a second on two cores leave 20 ms" },
    },
  ];
}

/** A long past and a present, past the triggers, each row as posting would have written it. */
async function load(pool: pg.Pool): Promise<void> {
  await pool.query("alter table albo.exposures disable trigger all");
  await pool.query(
    `insert into albo.exposures (act, site, register, year, number, type, office, body, search, starts_at, ends_at, version, document, entry)
     select gen_random_uuid(), site, register, 1900 + n / 1000, n % 1000 + 1, type, 'Ufficio ' || n % 20, body, search || ' ' || n,
       starts_at - (n || ' minutes')::interval - case when n <= $1 then interval '0' else interval '20 days' end,
       case when n <= $1 then ends_at else starts_at - (n || ' minutes')::interval - interval '5 days' end,
       version, document || jsonb_build_object('id', gen_random_uuid()), n + 1000000
     from (select * from albo.exposures limit 1) e, generate_series(1, $2) n`,
    [current, past + current],
  );
  await pool.query("update albo.exposures set ends_at = starts_at + interval '1 second' where entry < 1000000");
  await pool.query("alter table albo.exposures enable trigger all");
  await pool.query("analyze albo.exposures");
}

async function read(db: Db, postmaster: number | undefined): Promise<BenchRow[]> {
  const log = pino({ level: "silent" });
  const origin = "https://comune.esempio.it";
  // it hears no announcements, so it keeps nothing in memory: every page is made anew
  const app = await buildSite({
    ...{
      db,
      state: openSiteState({ site, origin }),
      log,
      assetsDir: "/nowhere",
      assets: noAssets,
      site,
      filesDir: "/nowhere",
    },
    ...{
      origin,
      clock: () => new Date(),
      scripts: [],
      trustProxy: false,
      deskUrl: "http://127.0.0.1:1",
    },
    ...{ previewSecret: "bench", onPageView: () => undefined, pages: [boardPage, actPage], forms: [], plugins: [] },
    probeParts: async () => ({}),
  });
  const { rows } = await sql<{ count: number }>`select count(*) from albo.exposures where ends_at > now()`.execute(db);
  const median = async (path: string) => {
    const times: number[] = [];
    const before = await processorSeconds(postmaster);
    for (let round = 0; round < 220; round += 1) {
      const startedAt = performance.now();
      const { statusCode } = await app.inject(path);
      if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
      if (round >= 20) times.push(performance.now() - startedAt);
    }
    return {
      value: percentile(times, 0.5),
      processor: (1_000 * ((await processorSeconds(postmaster)) - before)) / 220,
    };
  };
  const remark = `${rows[0]?.count} acts on the board, ${past} past; median of 200, compression included`;
  const [list, search] = [await median("/albo"), await median("/albo?q=bilancio&ufficio=Ufficio+7")];
  const whole = { unit: "ms", limit: 10, remark };
  await app.close();
  return [
    { name: "albo: list page, made anew", value: list.value, ...whole },
    { name: "albo: list page, processor time of all processes", value: list.processor, unit: "ms" },
    { name: "albo: search in the list, made anew", value: search.value, ...whole },
    { name: "albo: search in the list, processor time of all processes", value: search.processor, unit: "ms" },
  ];
}
