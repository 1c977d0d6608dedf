import { sql } from "kysely";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { askPlannedOnce, joinTransaction, keptStatement, openDb, openPool } from "./db.ts";

const database = withDatabase();

test("what is written in a borrowed transaction is undone with it", async () => {
  const client = await database.pool.connect();
  await client.query("begin");
  const tx = joinTransaction(client);
  await sql`create table public.borrowed (x int)`.execute(tx);
  await sql`insert into public.borrowed values (1)`.execute(tx);
  await client.query("rollback");
  client.release();
  const { rows } = await database.pool.query("select to_regclass('public.borrowed') as found");
  expect(rows).toEqual([{ found: null }]);
});

test("a kept statement takes each value where its name stands, and a connection knows it afterwards", async () => {
  const add = keptStatement<{ one: number; other: number }, { addedUp: number }>(
    "select $one::integer + $other::integer + $one as added_up, 'kept for a test' as note",
  );
  await database.owner.connection().execute(async (db) => {
    expect([await add(db, { one: 2, other: 3 }), await add(db, { one: 5, other: 1 })]).toMatchObject([
      [{ addedUp: 7 }],
      [{ addedUp: 11 }],
    ]);
    const { rows } = await sql`select 1 from pg_prepared_statements where statement like '%kept for a test%'`.execute(
      db,
    );
    expect(rows).toHaveLength(1);
  });
});

test("a statement planned once is planned for any values, all others for theirs, those of a transaction too", async () => {
  const mode = sql<{ mode: string; x: number }>`select current_setting('plan_cache_mode') as mode, ${1}::int as x`;
  const plans = (pool: typeof database.pool) =>
    pool.query("select generic_plans as generic, custom_plans as custom from pg_prepared_statements");
  const open = (plansOnce: boolean) => openPool(database.url, { applicationName: "test", max: 1, plansOnce });
  const [pool, plannedOnce] = [open(false), open(true)];
  const db = openDb(pool, plannedOnce);
  const once = [await askPlannedOnce(db, mode), await askPlannedOnce(db, mode)];
  expect(once).toEqual(Array(2).fill([{ mode: "force_generic_plan", x: 1 }]));
  expect((await plans(plannedOnce)).rows).toEqual([{ generic: 2, custom: 0 }]);
  expect((await sql`select current_setting('plan_cache_mode') as mode, ${2}::int as y`.execute(db)).rows).toEqual([
    { mode: "auto", y: 2 },
  ]);
  const within = db.transaction().execute(async (tx) => {
    await sql`create table public.unseen (x int)`.execute(tx);
    return [await askPlannedOnce(tx, mode), await askPlannedOnce(tx, sql`select count(*) as found from public.unseen`)];
  });
  expect(await within).toEqual([[{ mode: "auto", x: 1 }], [{ found: 0 }]]);
  expect((await plans(pool)).rows).toEqual([]);
  await db.destroy();
  expect([pool.ended, plannedOnce.ended]).toEqual([true, true]);
});

test("a statement planned once that fails leaves the connections usable", async () => {
  const failing = () => askPlannedOnce(database.site, sql`select 1 / ${0}::int as x`);
  for (let turn = 0; turn < 12; turn += 1) await expect(failing()).rejects.toThrow("division by zero");
  expect(await askPlannedOnce(database.site, sql`select 1 / ${1}::int as x`)).toEqual([{ x: 1 }]);
});

test.each(["site", "worker"] as const)(
  "the %s's role can read no table of the desk, so no draft even by mistake",
  async (role) => {
    const { rows } = await database.pool.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'desk'",
    );
    expect(rows.length).toBeGreaterThan(50);
    const readable: string[] = [];
    for (const { name } of rows) {
      const answer = await sql`select 1 from ${sql.raw(name)} limit 0`
        .execute(database[role])
        .catch((fault: Error) => fault.message);
      if (typeof answer !== "string" || !answer.includes("permission denied")) readable.push(name);
    }
    expect(readable).toEqual([]);
  },
);

test("the site's role can change neither what is published nor the register", async () => {
  for (const statement of [
    "update published.documents set title = 'x'",
    "delete from published.paths",
    "insert into published.corrections values ('s', 'k', 'i', 'it', 1, now(), 'x')",
    "update register.counter set last = last + 1",
    "delete from register.entries",
  ]) {
    await expect(sql.raw(statement).execute(database.site), statement).rejects.toThrow("permission denied");
  }
});
