import { sql } from "kysely";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { joinTransaction, keptStatement } from "./db.ts";

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
