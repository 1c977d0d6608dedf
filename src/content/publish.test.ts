import { expect, test } from "vitest";
import { joinTransaction } from "#src/platform/db.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning, aPublicDocument } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { publishDocument } from "./publish.ts";

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
