import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { publishDocument } from "#src/content/index.ts";
import { type Config, dataFolders, readConfig } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { type RunningPostgres, startPostgres } from "#src/platform/embedded-postgres.ts";
import { addJob } from "#src/platform/jobs.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { readSigner } from "#src/register/index.ts";
import { withClickHouse } from "#test/clickhouse.ts";
import { aPressRelease } from "#test/factories/published.ts";
import { freePort } from "#test/global-setup.ts";
import { commandMessages } from "../messages.ts";
import { migrateDatabase } from "../migrate.ts";
import { backUp } from "./back-up.ts";
import { withClient } from "./client.ts";
import { restore } from "./restore.ts";

const say = commandMessages("it");
const clickhouse = withClickHouse();
let folder = "";
let server: RunningPostgres;

/** An installation with an own PostgreSQL: a role that may make roles, and owns its database, as a provider gives it. */
function ownServers(name: string): Config {
  const database = new URL(server.url);
  database.username = "town";
  database.password = "town";
  database.pathname = `/${name}`;
  const measures = new URL(clickhouse.url);
  measures.username = "default";
  measures.password = "test";
  return readConfig({
    ARENGO_DATA: join(folder, name),
    DATABASE_URL: database.toString(),
    CLICKHOUSE_URL: measures.toString(),
  });
}

const ask = async <Row extends object>(config: Config, query: string, values: unknown[] = []) =>
  withClient(config.databaseUrl ?? "", async (client) => (await client.query<Row>(query, values)).rows);

const howTriggersAre = "select tgrelid::regclass::text as t, tgname, tgenabled from pg_trigger where not tgisinternal";
const whatKeysTie =
  "select conrelid::regclass::text as t, conname, pg_get_constraintdef(oid) as d, convalidated from pg_constraint where contype = 'f' order by 1, 2";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arengo-restore-"));
  await chmod(folder, 0o755);
  server = await startPostgres({
    ...{ dataDir: join(folder, "postgres"), port: await freePort(), password: "test" },
    flags: ["fsync=off", "max_connections=60"],
  });
  await withClient(server.url, async (client) => {
    await client.query("create role town login createrole nosuperuser password 'town'");
    for (const name of ["before", "after"]) await client.query(`create database ${name} owner town`);
  });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A municipality that has said two things, was rated once and has a job waiting for tomorrow. */
async function inUse(config: Config): Promise<void> {
  const { keys } = dataFolders(config);
  const secrets = await readSecrets(keys);
  await migrateDatabase(databaseUrl(config, secrets, "owner"), secrets.databaseRoles);
  const signer = await readSigner(keys, `${new URL(config.publicUrl).host}/registro`);
  const pool = openPool(databaseUrl(config, secrets, "desk"), { applicationName: "test", max: 1 });
  const desk = openDb(pool);
  for (const id of ["uno", "due"]) {
    const done = await desk.transaction().execute((tx) =>
      publishDocument(
        tx,
        { signer, eventJobs: {}, now: new Date() },
        {
          document: aPressRelease({ id }),
          role: "approver",
        },
      ),
    );
    expect(done.ok).toBe(true);
  }
  const job = { name: "test.remember", payload: z.object({ id: z.string() }) };
  await addJob(desk, job, { id: "uno" }, { key: "remember", at: new Date("2030-01-01T00:00:00Z") });
  await pool.end();
  await ask(
    config,
    "insert into rating.ratings (id, site, page, locale, stars, given_at) values (gen_random_uuid(), 'comune', '/', 'it', 5, now())",
  );
}

test("a copy comes back into an own PostgreSQL whose role is no superuser, jobs and ratings included", {
  timeout: 60_000,
}, async () => {
  const before = ownServers("before");
  await inUse(before);
  // an import of logs left what it goes on from
  await mkdir(dataFolders(before).imports, { recursive: true });
  await writeFile(join(dataFolders(before).imports, "key"), "as it was");
  const copy = join(folder, "copy");
  await backUp(before, copy);
  expect((await readdir(folder)).filter((name) => name.startsWith("copy"))).toEqual(["copy"]);
  await clickhouse.client.command({ query: "drop database arengo" });

  const after = ownServers("after");
  expect(await restore(after, copy, say)).toMatchObject({ ok: true, size: 2 });
  expect(await ask(after, "select rolsuper from pg_roles where rolname = current_user")).toEqual([{ rolsuper: false }]);
  expect(await ask(after, "select stars, page from rating.ratings")).toEqual([{ stars: 5, page: "/" }]);
  expect(await readFile(join(dataFolders(after).imports, "key"), "utf8")).toBe("as it was");
  const jobs =
    "select t.identifier, j.payload, j.key, j.run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id";
  expect(await ask(after, jobs)).toEqual([
    {
      identifier: "test.remember",
      payload: { id: "uno" },
      key: "remember",
      run_at: new Date("2030-01-01T00:00:00Z"),
    },
  ]);
});

test("what guards the tables is after a restore exactly as it was", async () => {
  const [before, after] = [ownServers("before"), ownServers("after")];
  const sorted = async (config: Config) => (await ask(config, howTriggersAre)).map((row) => JSON.stringify(row)).sort();
  expect(await sorted(after)).toEqual(await sorted(before));
  expect(await ask(after, whatKeysTie)).toEqual(await ask(before, whatKeysTie));
  await expect(ask(after, "update register.entries set office = 'x'")).rejects.toThrow("append-only");
  await expect(ask(after, "truncate register.entries cascade")).rejects.toThrow("append-only");
});

test("a copy that fails half-way leaves nothing behind", async () => {
  const config = { ...ownServers("before"), clickhouseUrl: "http://127.0.0.1:1" };
  for (const target of ["failed", "failed.tar.gz"])
    await expect(backUp(config, join(folder, target))).rejects.toThrow("ECONNREFUSED");
  expect((await readdir(folder)).filter((name) => name.startsWith("failed"))).toEqual([]);
});

test("a second restore into the same installation is refused with a sentence", async () => {
  await expect(restore(ownServers("after"), join(folder, "copy"), say)).rejects.toThrow(
    "contiene già un'installazione",
  );
});
