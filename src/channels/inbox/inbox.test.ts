import { afterAll, beforeAll, expect, test } from "vitest";
import { addComment } from "#test/channel-simulator/index.ts";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { aSigner } from "#test/factories/signer.ts";
import { keepSilence } from "../silence/keep-period.ts";
import { answerItem } from "./answer-item.ts";
import { decideItem } from "./decide-item.ts";
import { fetchInboxJob } from "./fetch-inbox.ts";
import { flagWords } from "./flag-words.ts";
import { countResponses, listItems } from "./list-items.ts";
import { keepStopWords } from "./stop-words.ts";

const database = withDatabase();
let bench: ChannelBench;
let account: string;
beforeAll(async () => {
  bench = await openChannels(database);
  account = await bench.connect("mastodon", { office: "Ufficio stampa" });
});
afterAll(() => bench.simulator.stop());

const person = { id: "1", name: "Redazione", role: "editor", mayAdminister: false };
const day = 86_400_000;
const profile = () => bench.world.accounts.find(({ network }) => network === "mastodon")?.id ?? "";
const write = (text: string) => addComment(bench.world, { network: "mastodon", account: profile(), text });
const fetchAll = () => {
  bench.moveClock(3_600_000);
  return fetchInboxJob.run({}, bench.deps);
};
const find = (text: string) =>
  database.desk.selectFrom("channels.inbox").selectAll().where("text", "=", text).executeTakeFirstOrThrow();
const answer = (id: string, text: string) =>
  database.desk
    .transaction()
    .execute((tx) =>
      answerItem(
        tx,
        { signer: aSigner(), publishers: bench.deps.channels.publishers, now: bench.deps.now() },
        { site: "comune", id, text, by: person },
      ),
    );

test("the word lists flag what a person should look at, and leave names of streets and families alone", () => {
  expect(flagWords("Siete dei coglioni")).toEqual(["coglioni"]);
  expect(flagWords("C0GL10NI!!")).toEqual(["coglioni"]);
  expect(flagWords("vaffanculoooo")).toEqual(["vaffanculo"]);
  for (const clean of [
    "Domani via Troia resta chiusa al traffico",
    "Il signor Porco ha ritirato la carta d'identità",
    "Ieri la famiglia Cagna ha perso il gatto",
    "Ho parlato con Porco dell'ufficio anagrafe",
    "Quando aprono le iscrizioni all'asilo nido?",
    "Vanno a battere i tappeti in piazza",
  ])
    expect(flagWords(clean), clean).toEqual([]);
  expect(flagWords("Chiusa la salita del culo", new Set(["culo"]))).toEqual([]);
});

test("a mention is kept with the office of its profile and flagged by words, less the municipality's own names", async () => {
  await database.desk
    .transaction()
    .execute((tx) => keepStopWords(tx, "comune", { words: ["Puttana"], by: "A", now: bench.deps.now() }));
  write("Che stronzi, al fosso della puttana passa ancora l'acqua");
  await fetchAll();
  const item = await find("Che stronzi, al fosso della puttana passa ancora l'acqua");
  expect(item).toMatchObject({ what: "mention", office: "Ufficio stampa", flags: ["stronzi"], state: "open" });
});

test("response time is counted from writing to the answer's arrival, not to the wish to answer", async () => {
  const from = new Date(bench.deps.now().getTime() - 1_000);
  write("A che ora chiude l'anagrafe?");
  await fetchAll();
  const { id } = await find("A che ora chiude l'anagrafe?");
  const counted = () =>
    countResponses(database.desk, "comune", { from, until: new Date(bench.deps.now().getTime() + day) });
  expect(await counted()).toEqual([{ network: "mastodon", received: 1, answered: 0, open: 1, medianMinutes: null }]);
  expect(await answer(id, "  ")).toMatchObject({ ok: false, error: { kind: "empty" } });
  expect(await answer(id, "x".repeat(600))).toMatchObject({ ok: false, error: { kind: "too-long" } });
  expect(await answer(id, "Alle 13.")).toMatchObject({ ok: true });
  expect(await counted()).toMatchObject([{ answered: 0 }]);
  await bench.settle();
  expect(await counted()).toMatchObject([{ received: 1, answered: 1, open: 0, medianMinutes: 60 }]);
});

test("what is answered has an entry in the register, and names nobody", async () => {
  const post = await database.desk
    .selectFrom("channels.posts")
    .selectAll()
    .where("text", "=", "Alle 13.")
    .executeTakeFirstOrThrow();
  expect(post.entry).toBeGreaterThan(0);
  expect(JSON.stringify([post.said, post.title])).not.toMatch(/Lettore|anagrafe/i);
  // whoever is answered is named on the network, where they would not be told otherwise
  expect(bench.world.posts.find(({ text }) => text.includes("Alle 13."))?.text).toBe(
    "@lettore@altrove.example Alle 13.",
  );
});

test("an office takes over, a thing is closed and opened again, and another site's person reaches nothing", async () => {
  write("Buca in via Verdi");
  await fetchAll();
  const { id } = await find("Buca in via Verdi");
  const decide = (site: string, decision: Parameters<typeof decideItem>[2]["decision"]) =>
    database.desk
      .transaction()
      .execute((tx) =>
        decideItem(tx, bench.deps.channels.publishers, { site, id, by: person, now: bench.deps.now(), decision }),
      );
  expect(await decide("museo", { what: "close" })).toMatchObject({ ok: false, error: { kind: "not-found" } });
  expect(await decide("comune", { what: "assign", office: "Lavori pubblici" })).toMatchObject({ ok: true });
  expect(await decide("comune", { what: "close" })).toMatchObject({ ok: true });
  expect(await decide("comune", { what: "reopen" })).toMatchObject({ ok: true });
  const mine = await listItems(database.desk, "comune", { states: ["open"], office: "Lavori pubblici", limit: 10 });
  expect(mine).toMatchObject([{ id, state: "open", decidedBy: "Redazione" }]);
  expect(await listItems(database.desk, "museo", { states: ["open"], office: "", limit: 10 })).toEqual([]);
});

test("in a silence period an answer waits for a post with its declaration", async () => {
  const { id } = await find("Buca in via Verdi");
  const now = bench.deps.now();
  const period = { title: "Referendum", basis: "D.P.R.", startsAt: now, endsAt: new Date(now.getTime() + day) };
  await database.desk.transaction().execute((tx) => keepSilence(tx, { site: "comune", period, by: "A", now }));
  expect(await answer(id, "Arriviamo.")).toMatchObject({ ok: false, error: { kind: "silence" } });
});

test("at the end of its term nothing remains of who wrote what, and the times stay", async () => {
  bench.moveClock(181 * day);
  await fetchAll();
  const rows = await database.desk.selectFrom("channels.inbox").selectAll().where("accountId", "=", account).execute();
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) {
    expect(row).toMatchObject({ author: "", authorId: "", text: "", remoteUrl: "", flags: [], progress: {} });
    expect(row.remoteId).toMatch(/^forgotten:/);
  }
  expect(rows.filter(({ firstAnsweredAt }) => firstAnsweredAt)).toHaveLength(1);
});
