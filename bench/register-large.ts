import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Fastify from "fastify";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { migrateDatabase } from "#src/main/migrate.ts";
import { asRole, openDb, openPool } from "#src/platform/db.ts";
import { startPostgres } from "#src/platform/embedded-postgres.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { Entry } from "#src/register/entry.ts";
import { hashLeaf } from "#src/register/hashing.ts";
import { signCheckpoint } from "#src/register/note.ts";
import { registerRoutes } from "#src/register/routes.ts";
import { verifierKeyOf } from "#src/register/signer.ts";
import { holdsInclusion } from "#src/register/verify-proof.ts";
import { RebuiltTree } from "#src/register/verify-tree.ts";
import { anEntry } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { freePort } from "#test/global-setup.ts";
import { processorSeconds } from "./processor-time.ts";
import { type BenchRow, percentile } from "./row.ts";

const size = 1_000_000;
const rounds = 1_000;
const signer = aSigner();

/**
 * Measures how long it takes to verify one entry of a register of a million: asked for over HTTP with its proof, hashed and led up to the
 * root. The rows are copied in past the triggers, by the same bytes as appending would write, with one checkpoint at the end.
 */
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
  const reader = openPool(asRole(postgres.url, databaseRoles.site, passwords.site), { applicationName: "bench" });
  try {
    const root = await load(owner);
    return await measure(openDb(reader), root, postgres.pid);
  } finally {
    await Promise.all([owner.end(), reader.end()]);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  db: ReturnType<typeof openDb>,
  root: Buffer,
  postmaster: number | undefined,
): Promise<BenchRow[]> {
  const app = Fastify();
  await app.register(
    registerRoutes({
      db,
      verifierKey: verifierKeyOf(signer),
      findByEntry: async () => undefined,
      now: () => new Date(),
    }),
  );
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const [times, bytes]: [number[], number[]] = [[], []];
  const before = await processorSeconds(postmaster);
  for (let round = 0; round < rounds; round += 1) {
    const number = 1 + Math.floor((round * 7_919 * 131) % size);
    const startedAt = performance.now();
    const answer = await fetch(`${url}/registro/entry/${number}.json`);
    const said = (await answer.json()) as { entry: Json; inclusionProof: { treeSize: number; hashes: string[] } };
    const proof = said.inclusionProof.hashes.map((hash) => Buffer.from(hash, "hex"));
    const leafHash = hashLeaf(Buffer.from(canonicalJson(said.entry)));
    const holds = holdsInclusion({ index: number - 1, size: said.inclusionProof.treeSize, leafHash, root }, proof);
    if (!holds) throw new Error(`entry ${number} is not proven`);
    if (round >= 50) times.push(performance.now() - startedAt);
    bytes.push(proof.length * 32);
  }
  const processor = (await processorSeconds(postmaster)) - before;
  await app.close();
  const remark = `at ${size} entries, over HTTP, proof checked; ${rounds} entries`;
  return [
    { name: "register: verifying one entry, median", value: percentile(times, 0.5), unit: "ms", limit: 5, remark },
    { name: "register: verifying one entry, p95", value: percentile(times, 0.95), unit: "ms" },
    {
      ...{
        name: "register: verifying one entry, processor time of all processes",
        value: (1_000 * processor) / rounds,
      },
      ...{ unit: "ms", remark: "who asks, who answers and who checks together" },
    },
    {
      name: "register: longest proof",
      value: Math.max(...bytes),
      unit: "bytes",
      limit: 2_048,
      remark: `at ${size} entries`,
    },
  ];
}

/** Fills the register. @returns the root */
async function load(pool: pg.Pool): Promise<Buffer> {
  const tables = ["entries", "nodes", "checkpoints", "counter"];
  for (const table of tables) await pool.query(`alter table register.${table} disable trigger all`);
  const tree = new RebuiltTree();
  const nodes: string[] = [];
  const { at, ...said } = anEntry();
  const { site, kind, locale, action, sha256, office, role } = said;
  const fixed = [site, kind, locale, action, sha256, office, role, at.toISOString(), 1].join("\t");
  const hex = (bytes: Buffer) => `\\\\x${bytes.toString("hex")}`;
  function* entries() {
    for (let number = 1; number <= size; number += 1) {
      const leaf = Buffer.from(
        canonicalJson(Entry.parse({ ...said, id: `${number}`, version: 1, at: at.toISOString() })),
      );
      const hash = hashLeaf(leaf);
      tree.add(hash, (level, index, node) => nodes.push(`${level}\t${index}\t${hex(node)}\n`));
      yield `${number}\t${hex(leaf)}\t${hex(hash)}\t${number}\t${fixed}\n`;
    }
  }
  const columns = "number, leaf, leaf_hash, id, site, kind, locale, action, sha256, office, role, at, version";
  await copy(pool, `copy register.entries (${columns}) from stdin`, entries());
  await copy(pool, "copy register.nodes (level, index, hash) from stdin", nodes);
  const root = tree.root() as Buffer;
  const note = signCheckpoint({ origin: signer.origin, size, root }, signer.privateKey);
  await pool.query("insert into register.checkpoints (size, root, note) values ($1, $2, $3)", [size, root, note]);
  await pool.query("update register.counter set last = $1", [size]);
  for (const table of tables) await pool.query(`alter table register.${table} enable trigger all`);
  await pool.query("analyze register.entries, register.nodes, register.checkpoints");
  return root;
}

async function copy(pool: pg.Pool, statement: string, lines: Iterable<string>): Promise<void> {
  const client = await pool.connect();
  try {
    await pipeline(Readable.from(lines, { objectMode: true, highWaterMark: 1_000 }), client.query(copyFrom(statement)));
  } finally {
    client.release();
  }
}

if (import.meta.main) console.table(await run());
