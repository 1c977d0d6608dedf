import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { forgetAnswered } from "./forget-answered.ts";
import { indexDocumentJob } from "./jobs.ts";
import { forgetMisses, keepableQuery, listMisses, noteMiss } from "./misses.ts";
import { keepSynonyms } from "./synonyms.ts";

const database = withDatabase();
const site = "comune";
const miss = (query: string, now = aMorning) => noteMiss(database.site, { site, locale: "it", query, now });

test.each([
  ["Canile comunale!", "canile comunale"],
  ["anna@esempio.it", undefined],
  ["RSSMRA80A01H501U", undefined],
  ["rssmra80 a01", undefined],
  ["333 1234567", undefined],
  ["IT60 X054 2811 1010 0000 0123 456", undefined],
  ["a", undefined],
  ["parola ".repeat(30), undefined],
  ["delibera 12 2026", "delibera 12 2026"],
])("of «%s» is kept: %s", (query, kept) => {
  expect(keepableQuery(query)).toBe(kept);
});

test("the searches made most often come first, each counted once more, the last day beside it", async () => {
  await miss("canile");
  await miss("CANILE", new Date("2026-11-25T23:30:00.000Z"));
  await miss("piscina");
  await miss("anna@esempio.it");
  expect(await listMisses(database.desk, { site, limit: 10 })).toEqual([
    { query: "canile", locale: "it", asked: 2, lastOn: "2026-11-26" },
    { query: "piscina", locale: "it", asked: 1, lastOn: "2026-11-23" },
  ]);
});

test("after ninety days without being made a search is forgotten", async () => {
  await forgetMisses(database.worker, new Date("2027-02-23T12:00:00.000Z"));
  expect((await listMisses(database.desk, { site, limit: 10 })).map(({ query }) => query)).toEqual(["canile"]);
});

test("a search that has an answer by now is forgotten, others are not", async () => {
  await miss("piscina scoperta");
  const told = async () => (await listMisses(database.desk, { site, limit: 10 })).map(({ query }) => query);
  await forgetAnswered(database.worker, aMorning);
  expect(await told()).toEqual(["canile", "piscina scoperta"]);
  const entry = await publish(database, aPressRelease({ id: "4", title: "Il canile comunale" }));
  const reader = { filesDir: tmpdir(), program: process.cwd() };
  await indexDocumentJob.run([{ site, kind: "news", id: "4", locale: "it", entry }], { db: database.worker, reader });
  await forgetAnswered(database.worker, aMorning);
  expect(await told()).toEqual(["piscina scoperta"]);
});

test("what has no answer is asked again only when something was published, named anew, or on another day", async () => {
  const ask = (now = aMorning) => forgetAnswered(database.worker, now);
  const published = async (id: string, title: string) => {
    const entry = await publish(database, aPressRelease({ id, title }));
    const reader = { filesDir: tmpdir(), program: process.cwd() };
    await indexDocumentJob.run([{ site, kind: "news", id, locale: "it", entry }], { db: database.worker, reader });
  };
  await miss("ztl elettrica");
  expect(await ask()).toBe(1); // the other one was asked with what was published just before
  expect(await ask()).toBe(0);
  await miss("bagno turco");
  expect(await ask()).toBe(1);
  await published("5", "Il mercato del sabato");
  expect([await ask(), await ask()]).toEqual([3, 0]);
  await database.desk.transaction().execute((tx) => keepSynonyms(tx, site, [["bagno turco", "mercato del sabato"]]));
  expect(await ask()).toBe(3);
  const left = (await listMisses(database.desk, { site, limit: 10 })).map(({ query }) => query);
  expect(left.toSorted()).toEqual(["piscina scoperta", "ztl elettrica"]);
  expect(await ask(new Date("2026-11-24T06:00:00.000Z"))).toBe(2);
});
