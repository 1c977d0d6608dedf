import { expect, test } from "vitest";
import { asRole, openPool } from "#src/platform/db.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { withDatabase } from "#test/database.ts";
import { anAct, anActFile, anApprovedAct, aPostedAct, postAct, setUpBoard } from "#test/factories/albo.ts";
import { aMorning } from "#test/factories/register.ts";
import { testPasswords } from "#test/global-setup.ts";
import { keepTerm } from "./settings.ts";

const database = withDatabase();
const as = async (role: "desk" | "site" | "worker" | "owner", statement: string): Promise<string> => {
  const url = role === "owner" ? database.url : asRole(database.url, databaseRoles[role], testPasswords[role]);
  const pool = openPool(url, { applicationName: "test", max: 1 });
  try {
    const { rowCount } = await pool.query(statement);
    return `${rowCount} rows`;
  } catch (fault) {
    return (fault as Error).message;
  } finally {
    await pool.end();
  }
};

test("§16.2: number, beginning, hash and files of a posted act cannot be changed or removed by SQL, whoever asks", async () => {
  await setUpBoard(database.desk);
  await aPostedAct(database.desk, aMorning);
  const statements = [
    "update albo.acts set number = 7",
    "update albo.acts set starts_at = now()",
    "delete from albo.acts",
    "update albo.editions set document = '{}'",
    "delete from albo.editions",
    "update albo.exposures set ends_at = now()",
    "delete from albo.exposures",
    "insert into albo.exposures select * from albo.exposures",
    "update albo.files set sha256 = repeat('a', 64)",
    "insert into albo.files select act, place + 1, sha256, name, mime, bytes, shown_from, null from albo.files",
    "delete from albo.files",
    "update albo.counters set last = 99",
    "delete from albo.counters",
    "update albo.log set person = 'nobody'",
    "delete from albo.log",
    "truncate albo.log",
    "truncate albo.acts cascade",
    "delete from albo.drafts",
    "update albo.drafts set content = '{}'",
  ];
  const before = await everything();
  for (const role of ["desk", "site", "worker", "owner"] as const) {
    for (const statement of statements) {
      expect(await as(role, statement), `${role}: ${statement}`).toMatch(
        /permission denied|is refused|cannot be deleted|cannot become/,
      );
    }
  }
  expect(await everything()).toEqual(before);
}, 60_000);

const everything = async () =>
  Promise.all(
    ["acts", "editions", "exposures", "files", "counters", "log", "drafts"].map(
      async (table) => (await database.pool.query(`select * from albo.${table}`)).rows as unknown[],
    ),
  );

test("nobody chooses a number, and what was not approved gets none", async () => {
  const values = "site, register, year, number, type, starts_at) select";
  const posted = await aPostedAct(database.desk, aMorning);
  const draft = await database.desk.selectFrom("albo.drafts").select("id").where("id", "=", posted.id).execute();
  expect(draft).toHaveLength(1);
  expect(
    await as(
      "desk",
      `insert into albo.acts (id, ${values} gen_random_uuid(), 'comune', 'albo', 2026, 999, 'A.02.02', now()`,
    ),
  ).toMatch(/was not approved/);
  const next = await anApprovedAct(database.desk, anAct(), aMorning);
  const answer = await as(
    "desk",
    `insert into albo.acts (id, ${values} '${next}', 'comune', 'albo', 1999, 999, 'A.02.02', '2026-11-23T09:30:00Z'`,
  );
  expect(answer).toBe("1 rows");
  const row = await database.site.selectFrom("albo.acts").selectAll().where("id", "=", next).executeTakeFirstOrThrow();
  expect([row.year, row.number]).toEqual([2026, posted.number + 1]);
});

test("§16.3: a type without a term, or without the origin of it, cannot be published, by program or by SQL", async () => {
  const unsettled = {
    code: "A.04.02",
    term: "days",
    days: 15,
    origin: null,
    citation: null,
    enforceableAfter: null,
  } as const;
  await keepTerm(database.desk, "comune", unsettled);
  await expect(anApprovedAct(database.desk, anAct({ type: "A.04.02" }), aMorning)).rejects.toThrow("type-unsettled");
  await expect(anApprovedAct(database.desk, anAct({ type: "D.01.01" }), aMorning)).rejects.toThrow("type-unsettled");
  await keepTerm(database.desk, "comune", { ...unsettled, origin: "body", citation: "Regolamento" });
  const id = await anApprovedAct(database.desk, anAct({ type: "A.04.02" }), aMorning);
  await keepTerm(database.desk, "comune", unsettled);
  await expect(postAct(database.desk, id, aMorning)).rejects.toThrow("type-unsettled");
  expect(
    await as(
      "desk",
      `insert into albo.acts (id, site, register, year, number, type, starts_at) values ('${id}', 'comune', 'albo', 1, 1, 'A.04.02', now())`,
    ),
  ).toMatch(/no term or no legal origin/);
});

test("a draft in review is not changed by SQL, and its author cannot approve it where two persons are wanted", async () => {
  await setUpBoard(database.desk, { twoPersons: true });
  const id = await anApprovedAct(database.desk, anAct({ files: [anActFile()] }), aMorning);
  expect(await as("desk", `update albo.drafts set content = '{}' where id = '${id}'`)).toMatch(/cannot become/);
  expect(await as("desk", `update albo.drafts set state = 'in-review' where id = '${id}'`)).toMatch(/cannot become/);
  await as("desk", `update albo.drafts set state = 'draft' where id = '${id}'`);
  await as("desk", `update albo.drafts set state = 'in-review' where id = '${id}'`);
  expect(
    await as(
      "desk",
      `update albo.drafts set state = 'approved', approved_by = author, approved_role = 'x', approved_sha256 = content_sha256 where id = '${id}'`,
    ),
  ).toMatch(/two persons/);
});

test("the site reads no draft and no line of the log", async () => {
  expect(await as("site", "select from albo.drafts")).toMatch(/permission denied/);
  expect(await as("site", "select from albo.log")).toMatch(/permission denied/);
  expect(await as("worker", "select from albo.drafts")).toMatch(/permission denied/);
});
