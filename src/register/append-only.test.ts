import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { anEntry, appendEntry } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";

const database = withDatabase();
beforeAll(async () => {
  await database.desk.transaction().execute((tx) => appendEntry(tx, aSigner(), anEntry()));
});

const change: Record<string, string> = {
  entries: "number = number",
  nodes: "hash = hash",
  checkpoints: "note = note",
};
const asRole = async (role: string, statement: string) => {
  const client = await database.pool.connect();
  try {
    if (role !== "owner") await client.query(`set role ${role}`);
    return await client.query(statement);
  } finally {
    await client.query("reset role");
    client.release();
  }
};

const everyone = ["owner", "arengo_desk", "arengo_site", "arengo_worker"];
test.each(everyone)("%s cannot change, delete or empty what the register holds", async (role) => {
  const sentence = role === "owner" ? /the register is append-only: .* is refused/ : /permission denied|append-only/;
  for (const [table, assignment] of Object.entries(change)) {
    for (const statement of [
      `update register.${table} set ${assignment}`,
      `update register.${table} set ${assignment} where false`,
      `delete from register.${table}`,
      `truncate register.${table}`,
      `set local session_replication_role = replica; truncate register.${table}`,
    ]) {
      await expect(asRole(role, statement), statement).rejects.toThrow(sentence);
    }
  }
});

test("the counter counts by itself, as entries are added, also for the owner", async () => {
  for (const role of ["owner", "arengo_desk"]) {
    await expect(asRole(role, "update register.counter set last = last + 1")).rejects.toThrow("counts one by one");
  }
  await expect(asRole("owner", "update register.counter set last = 0")).rejects.toThrow("counts one by one");
  await expect(asRole("owner", "update register.counter set last = last + 2")).rejects.toThrow("counts one by one");
  await expect(asRole("owner", "delete from register.counter")).rejects.toThrow("append-only");
  await expect(asRole("owner", "truncate register.counter")).rejects.toThrow("append-only");
});

test("an entry whose number does not follow is refused", async () => {
  const insert = `insert into register.entries select 7, leaf, leaf_hash, site, kind, id, locale, 2, action, sha256, office, role, at from register.entries`;
  await expect(asRole("owner", insert)).rejects.toThrow("does not follow");
  await expect(asRole("arengo_desk", insert)).rejects.toThrow("does not follow");
  const many = (from: string) =>
    `insert into register.entries select n, leaf, leaf_hash, site, kind, id, locale, n, action, sha256, office, role, at
      from register.entries, ${from} as more (n)`;
  await expect(asRole("owner", many("generate_series(3, 5)"))).rejects.toThrow("entry 3 does not follow");
  await expect(asRole("owner", many("(values (2), (4))"))).rejects.toThrow("entry 2 does not follow");
  expect((await asRole("owner", "select last from register.counter")).rows).toEqual([{ last: 1 }]);
});

test("site and worker may read the register, not write it", async () => {
  for (const role of ["arengo_site", "arengo_worker"]) {
    expect((await asRole(role, "select number from register.entries")).rows).toEqual([{ number: 1 }]);
    for (const table of ["entries", "nodes", "checkpoints", "counter"]) {
      await expect(asRole(role, `insert into register.${table} select * from register.${table}`)).rejects.toThrow(
        "permission denied",
      );
    }
    await expect(asRole(role, "update register.counter set last = last + 1")).rejects.toThrow("permission denied");
  }
});
