import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { findUnindexed, indexDocuments } from "./index-documents.ts";
import { searchDocuments } from "./search-documents.ts";
import { keepSynonyms, namesIn, parseSynonyms, readOwnSynonyms } from "./synonyms.ts";

const database = withDatabase();
const synonyms = [
  ["tari", "tassa rifiuti"],
  ["ztl", "zona traffico limitato"],
];

test("each name leads to the others of its groups, and to none of another group", () => {
  const namesOf = namesIn([...synonyms, ["tari", "tributo rifiuti"]]);
  expect([namesOf("tari"), namesOf("tassa rifiuti"), namesOf("tassa")]).toEqual([
    ["tassa rifiuti", "tributo rifiuti"],
    ["tari"],
    [],
  ]);
});

test("editors write a group a line; a line with one term alone is named", () => {
  expect(parseSynonyms("TARI, Tassa rifiuti\n\nZTL = zona traffico limitato")).toEqual({ ok: true, value: synonyms });
  expect(parseSynonyms("tari, rifiuti\nsolo una")).toEqual({ ok: false, error: { kind: "badLine", line: 2 } });
});

test("a new installation knows the usual words, and what editors keep is what counts", async () => {
  expect(await readOwnSynonyms(database.site, "comune")).toContainEqual(["spazzatura", "immondizia", "rifiuti"]);
  await publish(database, aPressRelease({ id: "tari", title: "La tassa sui rifiuti si paga a giugno" }));
  await indexDocuments(database.worker, await findUnindexed(database.worker, 10));
  const found = async (query: string) =>
    (await searchDocuments(database.site, { site: "comune", locale: "it", query, now: aMorning, limit: 5 })).total;
  expect([await found("tari"), await found("immondizia giugno"), await found("gabella")]).toEqual([1, 1, 0]);
  // a name that stands in no document is corrected too
  expect([await found("immondzia"), await found("imondizia giugno")]).toEqual([1, 1]);
  await database.desk.transaction().execute((tx) => keepSynonyms(tx, "comune", [["gabella", "tassa rifiuti"]]));
  expect([await found("tari"), await found("gabella")]).toEqual([0, 1]);
});
