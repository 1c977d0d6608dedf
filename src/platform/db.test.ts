import { sql } from "kysely";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { joinTransaction } from "./db.ts";

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

test("the site's role cannot look into the desk's schema", async () => {
  await expect(sql`select * from desk.news`.execute(database.site)).rejects.toThrow(
    "permission denied for schema desk",
  );
});
