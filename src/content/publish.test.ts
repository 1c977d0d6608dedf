import { expect, test } from "vitest";
import { eventJobs } from "#src/main/event-jobs.ts";
import { joinTransaction } from "#src/platform/db.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning, aPublicDocument } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { type Publication, publishDocument, publishDocuments } from "./publish.ts";

const database = withDatabase();
const deps = { signer: aSigner(), eventJobs: {}, now: aMorning };
const published = () =>
  database.owner.selectFrom("published.documents").select(["id", "entry"]).orderBy("entry").execute();

/** Runs `publish(turn)` for each turn, each in its own transaction, shared out among 8 connections. */
async function overEightConnections(
  turns: number,
  publish: (tx: Parameters<typeof publishDocument>[0], turn: number) => Promise<unknown>,
) {
  let next = 0;
  const clients = await Promise.all(Array.from({ length: 8 }, () => database.pool.connect()));
  await Promise.all(
    clients.map(async (client) => {
      for (let turn = next++; turn < turns; turn = next++) {
        await client.query("begin");
        await publish(joinTransaction(client), turn);
        await client.query("commit");
      }
    }),
  );
  for (const client of clients) client.release();
}

test("200 publications at once over 8 connections are numbered 1 to 200, without gap or double", async () => {
  await overEightConnections(200, (tx, turn) =>
    publishDocument(tx, deps, { document: aPublicDocument({ id: `${turn}` }), role: "approver" }),
  );
  const upTo200 = Array.from({ length: 200 }, (_, index) => index + 1);
  expect((await published()).map(({ entry }) => entry)).toEqual(upTo200);
  const entries = await database.site.selectFrom("register.entries").select("number").orderBy("number").execute();
  expect(entries.map(({ number }) => number)).toEqual(upTo200);
});

test("a publication that fails half-way leaves no trace, and the next number follows", async () => {
  const document = aPublicDocument({ id: "fails" });
  const before = await published();
  const failing = database.desk.transaction().execute(async (tx) => {
    await publishDocument(tx, deps, { document, role: "approver" });
    throw new Error("the power went out");
  });
  await expect(failing).rejects.toThrow("the power went out");
  expect(await published()).toEqual(before);
  const { rows } = await database.pool.query(`
    select (select last from register.counter) as counter, (select count(*) from register.entries) as entries,
      (select count(*) from register.checkpoints) as checkpoints, (select count(*) from register.nodes where level = 0) as leaves,
      (select count(*) from events.happened) as events`);
  expect(rows).toEqual([{ counter: 200, entries: 200, checkpoints: 200, leaves: 200, events: 200 }]);
  const again = await database.desk
    .transaction()
    .execute((tx) => publishDocument(tx, deps, { document, role: "approver" }));
  expect(again).toEqual({ ok: true, value: { entry: 201, changed: true } });
});

test("the same document published by eight at once is said once", async () => {
  const results: unknown[] = [];
  const document = aPublicDocument({ id: "same" });
  await overEightConnections(16, async (tx) => {
    results.push(await publishDocument(tx, deps, { document, role: "approver" }));
  });
  expect(results.filter((result) => JSON.stringify(result).includes('"changed":true'))).toHaveLength(1);
});

test("two documents published by two in the opposite order do not lock each other out", async () => {
  await overEightConnections(16, async (tx, turn) => {
    for (const id of turn % 2 === 0 ? ["left", "right"] : ["right", "left"]) {
      const document = aPublicDocument({ id, summary: `${turn}` });
      await publishDocument(tx, deps, { document, role: "approver" });
    }
  });
  expect((await published()).filter(({ id }) => id === "left" || id === "right")).toHaveLength(2);
});

/** The same history for each site: new ones, a file, a move, an address that becomes free, one that is taken, a correction. */
function aHistory(site: string): Publication[][] {
  const one = (id: string, given: object = {}): Publication => ({
    document: aPublicDocument({ site, id, ...given }),
    role: "approver",
  });
  const files = (name: string) => [{ sha256: "c".repeat(64), name, mime: "application/pdf", bytes: 7 }];
  const picture = { ...files("torre.webp")[0], alt: "La torre", width: 1, height: 1, sizes: [] } as never;
  return [
    [
      one("1"),
      one("2", { files: files("bando.pdf") }),
      one("3", { image: picture, endsAt: "2027-01-01T00:00:00.000Z" }),
    ],
    [
      one("1", { path: "/novita/notizie/spostata" }),
      one("4", { path: "/novita/notizie/1" }),
      one("5", { path: "/novita/notizie/2" }),
      one("2", { files: [...files("bando.pdf"), ...files("allegato.pdf")] }),
      { ...one("3", { summary: "Corretta." }), correction: "La data era sbagliata." },
      one("6", { tags: Array.from({ length: 300 }, (_, index) => `topic:${index}-${"x".repeat(20)}`) }),
    ],
    [one("4", { path: "/novita/notizie/1" }), one("2", { files: files("allegato.pdf") })],
  ];
}

test("many publications at once leave the store, the register, events and jobs as one after the other would", async () => {
  const withJobs = { ...deps, eventJobs };
  const answers: Record<string, unknown[]> = { singly: [], together: [] };
  const start = async () =>
    (await database.site.selectFrom("register.counter").select("last").executeTakeFirst())?.last;
  const began: Record<string, number> = {};
  for (const site of ["singly", "together"]) {
    began[site] = (await start()) ?? 0;
    for (const turn of aHistory(site)) {
      await database.desk.transaction().execute(async (tx) => {
        if (site === "together") answers[site]?.push(...(await publishDocuments(tx, withJobs, turn)));
        else for (const input of turn) answers[site]?.push(await publishDocument(tx, withJobs, input));
      });
    }
  }
  const rows = async (site: string) => {
    const tables = await Promise.all(
      [
        "select * from published.documents where site = $1 order by id",
        "select * from published.paths where site = $1 order by path",
        "select * from published.files where site = $1 order by id, name",
        "select * from published.corrections where site = $1 order by id",
        "select payload, name from events.happened where payload ->> 'site' = $1 order by id",
        "select p.* from graphile_worker._private_jobs j, json_to_recordset(j.payload) p (site text, id text, entry int) where site = $1 order by entry",
        "select number as entry, kind, id, locale, version, action, sha256, replaces from register.entries where site = $1 order by number",
      ].map(async (statement) => (await database.pool.query(statement, [site])).rows as unknown[]),
    );
    const text = JSON.stringify([tables, answers[site]]).replaceAll(site, "site");
    // an entry's number is told from where the history began; its hash is that of a document that names its site
    return text
      .replaceAll(/"(entry|replaces)":(\d+)/g, (_, name, number) => `"${name}":${Number(number) - (began[site] ?? 0)}`)
      .replaceAll(/"sha256":"(?!c{64})[0-9a-f]{64}"/g, "");
  };
  expect(await rows("together")).toBe(await rows("singly"));
  expect(answers.together).toContainEqual({ ok: false, error: { kind: "path-taken", path: "/novita/notizie/2" } });
  expect(answers.together?.filter((answer) => JSON.stringify(answer).includes('"changed":true'))).toHaveLength(9);
});

test("a document that comes twice in one batch is a fault, and nothing of the batch stays", async () => {
  const before = await published();
  const input = { document: aPublicDocument({ id: "twice" }), role: "approver" };
  const failing = database.desk.transaction().execute((tx) => publishDocuments(tx, deps, [input, input]));
  await expect(failing).rejects.toThrow("comes twice");
  expect(await published()).toEqual(before);
});
