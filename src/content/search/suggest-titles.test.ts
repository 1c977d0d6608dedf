import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { findUnindexed, indexDocuments } from "./index-documents.ts";
import { suggestTitles } from "./suggest-titles.ts";

const database = withDatabase();
const card = aPressRelease({
  id: "carta",
  kind: "service",
  title: "Richiedere la Carta d'identità",
  section: "servizi",
});

beforeAll(async () => {
  await publish(database, { ...card, path: "/servizi/carta" });
  await publish(database, aPressRelease({ id: "notizia", title: "Carta bianca ai giovani" }));
  await publish(
    database,
    aPressRelease({ id: "domani", title: "Carta segreta", visibleFrom: "2027-01-01T00:00:00.000Z" }),
  );
  await sweep();
});

async function sweep() {
  await indexDocuments(database.worker, await findUnindexed(database.worker, 100));
}

const suggest = async (typed: string, now = aMorning) =>
  (await suggestTitles(database.site, { site: "comune", locale: "it", typed, now })).map(({ title }) => title);

test("a title is suggested from any of its words on, services before news", async () => {
  expect(await suggest("CART")).toEqual(["Richiedere la Carta d'identità", "Carta bianca ai giovani"]);
  expect(await suggest("carta d'ident")).toEqual(["Richiedere la Carta d'identità"]);
  expect(await suggest("identita")).toEqual(["Richiedere la Carta d'identità"]);
  expect(await suggest("arta")).toEqual([]);
});

test("what is not public yet is suggested from its instant on, what was withdrawn no more", async () => {
  expect(await suggest("carta seg")).toEqual([]);
  expect(await suggest("carta seg", new Date("2027-01-01T00:00:00.000Z"))).toEqual(["Carta segreta"]);
  const gone = aPressRelease({ id: "ritirato", title: "Zanzare" });
  await publish(database, gone);
  await sweep();
  expect(await suggest("zanz")).toEqual(["Zanzare"]);
  await withdraw(database, gone, "Errore");
  expect(await suggest("zanz")).toEqual([]);
});

test("a changed title is suggested by its new words alone", async () => {
  const before = aPressRelease({ id: "cambia", title: "Mercato settimanale" });
  await publish(database, before);
  await sweep();
  await publish(database, { ...before, title: "Fiera settimanale" });
  await sweep();
  expect([await suggest("mercato"), await suggest("fiera")]).toEqual([[], ["Fiera settimanale"]]);
});

test("two letters and signs of the query language suggest nothing", async () => {
  for (const typed of ["ca", "%%%", "___", "\\\\\\", "", "\u0000abc"]) expect(await suggest(typed)).toEqual([]);
});
