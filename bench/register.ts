import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { sql } from "kysely";
import type pg from "pg";
import { mainSite, publishDocument, publishDocuments } from "#src/content/index.ts";
import { largeDocument } from "#src/demo/index.ts";
import { canonicalJson } from "#src/kernel/canonical-json.ts";
import { eventJobs } from "#src/main/event-jobs.ts";
import { migrateDatabase } from "#src/main/migrate.ts";
import { asRole, type Db, openDb, openPool } from "#src/platform/db.ts";
import { startPostgres } from "#src/platform/embedded-postgres.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { Entry } from "#src/register/entry.ts";
import { hashLeaf } from "#src/register/hashing.ts";
import { signCheckpoint } from "#src/register/note.ts";
import { proveConsistency, proveInclusion } from "#src/register/prove.ts";
import { registerRoutes } from "#src/register/routes.ts";
import { verifierKeyOf } from "#src/register/signer.ts";
import { type RegisterSource, verifyRegister } from "#src/register/verify-register.ts";
import { RebuiltTree } from "#src/register/verify-tree.ts";
import { anEntry, appendEntry } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { freePort } from "#test/global-setup.ts";
import type { BenchRow } from "./row.ts";

const small = 10_000;
const rounds = 5;
const perRound = 100;
const nobody = { topics: [], offices: [], contacts: [] };
const signer = aSigner();
const key = verifierKeyOf(signer);

/**
 * Measures appending and publishing (durable), proofs and verifying at 10,000 entries and at `large`.
 * Most entries are loaded past the triggers, by the same bytes as appending would write.
 */
export async function run(large = 100_000): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-bench-"));
  await chmod(folder, 0o755); // as root PostgreSQL runs as another user
  const passwords = { desk: "d", site: "s", worker: "w" };
  const postgres = await startPostgres({
    dataDir: join(folder, "postgres"),
    port: await freePort(),
    password: "p",
    flags: ["unix_socket_directories="],
  });
  await migrateDatabase(postgres.url, passwords);
  const owner = openPool(postgres.url, { applicationName: "bench" });
  const desk = openPool(asRole(postgres.url, databaseRoles.desk, passwords.desk), { applicationName: "bench" });
  try {
    const rows = await append(owner, openDb(desk));
    await load(owner, openDb(owner), small);
    const before = await measure(openDb(owner), small);
    await load(owner, openDb(owner), large);
    const after = await measure(openDb(owner), large);
    return [...rows, ...before, ...after];
  } finally {
    await Promise.all([owner.end(), desk.end()]);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Seconds that `work` takes. */
async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

/**
 * Appends and whole publications, each in its own transaction, beside the least that a durable transaction can do on the
 * same disk in the same minute: one row of two columns, inserted and committed. Rounds alternate, so that both meet the
 * same moods of the machine.
 */
async function append(owner: pg.Pool, db: Db): Promise<BenchRow[]> {
  await owner.query("create table public.bare (id bigint primary key, said text)");
  let next = 0;
  const works = {
    bare: (id: number) => owner.query("insert into public.bare values ($1, 'a press release')", [id]),
    appends: (id: number) => db.transaction().execute((tx) => appendEntry(tx, signer, anEntry({ id: `${id}` }))),
    publications: (id: number) =>
      db
        .transaction()
        .execute((tx) =>
          publishDocument(
            tx,
            { signer, eventJobs, now: new Date() },
            { document: largeDocument(id, mainSite, nobody), role: "press-office" },
          ),
        ),
  };
  const seconds = { bare: [0, 0], appends: [0, 0], publications: [0, 0] };
  const lanes = [1, 8];
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ["bare", "appends", "publications"] as const) {
      for (const [place, count] of lanes.entries()) {
        const until = next + perRound;
        const lane = async () => {
          while (next < until) await works[name](next++);
        };
        seconds[name][place] =
          (seconds[name][place] ?? 0) + (await secondsOf(() => Promise.all(Array.from({ length: count }, lane))));
      }
    }
  }
  const batches = 20;
  const inBatches = await secondsOf(async () => {
    for (let batch = 0; batch < batches; batch += 1) {
      const inputs = Array.from({ length: 100 }, () => ({
        document: largeDocument(next++, mainSite, nobody),
        role: "press-office",
      }));
      await db.transaction().execute((tx) => publishDocuments(tx, { signer, eventJobs, now: new Date() }, inputs));
    }
  });
  const rate = (name: keyof typeof seconds, place: number) =>
    (rounds * perRound) / (seconds[name][place] ?? Number.NaN);
  const rows = (["bare", "appends", "publications"] as const).flatMap((name) =>
    lanes.map((count, place) => ({
      name: `register: ${name === "bare" ? "bare inserts of one row" : name}, ${count === 1 ? "one connection" : "eight connections"}`,
      value: rate(name, place),
      unit: "1/s",
    })),
  );
  return [
    ...rows,
    {
      name: "register: one append against one bare insert",
      value: rate("appends", 0) / rate("bare", 0),
      unit: "of its speed",
    },
    {
      name: "register: one publication against one bare insert",
      value: rate("publications", 0) / rate("bare", 0),
      unit: "of its speed",
    },
    { name: "register: publications, a hundred a transaction", value: (batches * 100) / inBatches, unit: "1/s" },
  ];
}

async function measure(db: Db, size: number): Promise<BenchRow[]> {
  const at = `at ${size} entries`;
  const rounds = 200;
  let hashes = 0;
  const proving = await secondsOf(async () => {
    for (let round = 0; round < rounds; round += 1) {
      const index = Math.floor((round / rounds) * size);
      hashes = Math.max(hashes, (await proveInclusion(db, index, size)).length);
      await proveConsistency(db, index + 1, size);
    }
  });
  const app = Fastify();
  await app.register(
    registerRoutes({ db, verifierKey: key, findByEntry: async () => undefined, now: () => new Date() }),
  );
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const local = await verifyAll({ kind: "database", db, key }, size);
  const overHttp = await verifyAll({ kind: "site", url }, size);
  await app.close();
  return [
    { name: `register: inclusion and consistency proof ${at}`, value: (proving / rounds) * 1000, unit: "ms" },
    {
      name: `register: longest inclusion proof ${at}`,
      value: hashes * 32,
      unit: "bytes",
      limit: Math.ceil(Math.log2(size)) * 32,
    },
    { name: `register: verifying the database ${at}`, value: local, unit: "s" },
    { name: `register: verifying over HTTP ${at}`, value: overHttp, unit: "s" },
    { name: `register: resident memory after verifying ${at}`, value: process.memoryUsage.rss() / 2 ** 20, unit: "MB" },
  ];
}

async function verifyAll(source: RegisterSource, size: number): Promise<number> {
  return secondsOf(async () => {
    const { ok, size: found, findings } = await verifyRegister(source);
    if (!ok || found !== size) throw new Error(`the register is not whole: ${JSON.stringify(findings[0])}`);
  });
}

/** Fills the register up to `size`, a thousand rows a statement. */
async function load(pool: pg.Pool, db: Db, size: number): Promise<void> {
  const tables = ["entries", "nodes", "checkpoints", "counter"];
  for (const table of tables) await pool.query(`alter table register.${table} disable trigger all`);
  const tree = new RebuiltTree();
  const known = await db.selectFrom("register.entries").select("leafHash").orderBy("number").execute();
  for (const { leafHash } of known) tree.add(leafHash);
  while (tree.size < size) await loadBatch(db, tree, Math.min(tree.size + 1000, size));
  await pool.query("update register.counter set last = $1", [size]);
  for (const table of tables) await pool.query(`alter table register.${table} enable trigger all`);
  await sql`analyze register.entries, register.nodes, register.checkpoints`.execute(db);
}

async function loadBatch(db: Db, tree: RebuiltTree, until: number): Promise<void> {
  const entries: { number: number; leaf: Buffer; hash: Buffer; id: string }[] = [];
  const nodes: { level: number; index: number; hash: Buffer }[] = [];
  const checkpoints: { size: number; root: Buffer; note: string }[] = [];
  while (tree.size < until) {
    const id = `${tree.size}`;
    const { at, ...said } = anEntry({ id });
    const leaf = Buffer.from(canonicalJson(Entry.parse({ ...said, version: 1, at: at.toISOString() })));
    const hash = hashLeaf(leaf);
    tree.add(hash, (level, index, node) => nodes.push({ level, index, hash: node }));
    entries.push({ number: tree.size, leaf, hash, id });
    const root = tree.root() as Buffer;
    const note = signCheckpoint({ origin: signer.origin, size: tree.size, root }, signer.privateKey);
    checkpoints.push({ size: tree.size, root, note });
  }
  const { site, kind, locale, action, sha256, office, role, at } = anEntry();
  const one = { site, kind, locale, action, sha256, office, role, at, version: 1, replaces: null };
  await db
    .insertInto("register.entries")
    .values(entries.map(({ number, leaf, hash, id }) => ({ ...one, number, leaf, leafHash: hash, id })))
    .execute();
  await db.insertInto("register.nodes").values(nodes).execute();
  await db.insertInto("register.checkpoints").values(checkpoints).execute();
}

if (import.meta.main) console.table(await run(Number(process.argv[2] ?? 100_000)));
