import { beforeAll, expect, test } from "vitest";
import { parseCivilDate } from "#src/kernel/civil-date.ts";
import { programFolder } from "#src/main/program-folder.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { documentText } from "./document-text.ts";
import { findUnindexed, indexDocuments } from "./index-documents.ts";
import { sweepJob } from "./jobs.ts";
import { type SearchRequest, searchDocuments } from "./search-documents.ts";

const database = withDatabase();
const paragraph = (text: string) => [{ type: "paragraph" as const, children: [{ text }] }];
declare module "#src/platform/db.ts" {
  interface Tables {
    "search.common": { lexeme: string; documents: number };
    "search.counted": { at: Date; documents: number };
  }
}
const texts: [id: string, title: string, body: string][] = [
  ["nido", "Iscrizioni all'asilo nido", "Le famiglie possono iscrivere i bambini entro il 30 aprile."],
  ["tari", "Tassa sui rifiuti", "Chi paga la tassa entro giugno ha uno sconto. Le tariffe sono invariate."],
  ["museo", "Il museo riapre", "La città ritrova le sue collezioni: ingressi gratuiti la domenica."],
];

beforeAll(async () => {
  for (const [id, title, body] of texts) await publish(database, aPressRelease({ id, title, body: paragraph(body) }));
  const late = { title: "Ordinanza segretissima", body: paragraph("Bonifica dell'amianto") };
  await publish(database, aPressRelease({ id: "domani", ...late, visibleFrom: "2026-11-24T00:00:00.000Z" }));
  await sweep();
});

/** What the scheduled sweep does. */
async function sweep() {
  await indexDocuments(database.worker, await findUnindexed(database.worker, 1_000));
}

const search = (query: string, given: Partial<SearchRequest> = {}) =>
  searchDocuments(database.site, { site: "comune", locale: "it", query, now: aMorning, limit: 10, ...given });
const found = async (query: string, given = {}) => (await search(query, given)).hits.map(({ document }) => document.id);

test.each([
  ["accents and capitals do not matter", "CITTA", ["museo"]],
  ["singular finds plural", "tariffa rifiuto", ["tari"]],
  ["an article joined by an apostrophe is no part of the word", "dell'asilo", ["nido"]],
  ["a missing letter is forgiven", "isrizioni", ["nido"]],
  ["a wrong letter is forgiven", "rifiuto domenico", ["museo", "tari"]],
  ["two exchanged letters are forgiven", "msueo", ["museo"]],
  ["two errors in a long word are forgiven", "collesioi", ["museo"]],
  ["words that nobody wrote find nothing", "xyzzy", []],
])("%s", async (_name, query, ids) => {
  expect((await found(query)).sort()).toEqual(ids);
});

test("a query that was corrected says how it was understood", async () => {
  expect((await search("msueo")).corrected).toBe("museo");
  expect((await search("museo")).corrected).toBeUndefined();
});

test("what is not visible is neither found nor offered as a correction, until its instant comes", async () => {
  expect(await search("amianto")).toMatchObject({ hits: [], total: 0, corrected: undefined });
  expect((await search("amiamto")).corrected).toBeUndefined();
  const then = new Date("2026-11-24T00:00:00.000Z");
  expect(await found("amianto", { now: then })).toEqual(["domani"]);
  expect((await search("amiamto", { now: then })).corrected).toBe("amianto");
});

test("passages mark the words that were looked for, as data and not as markup", async () => {
  const [hit] = (await search("tariffe")).hits;
  expect(hit?.passage.filter((part) => part.hit)).toEqual([{ text: "tariffe", hit: true }]);
});

test("a passage out of the middle of a long text begins and ends with whole words, without names of files", async () => {
  const body = paragraph(`${"parola ".repeat(300)} qui si parla del catafalco ${"seguito ".repeat(300)}`);
  const file = { sha256: "a".repeat(64), name: "catafalco-modulo.pdf", mime: "application/pdf", bytes: 1 };
  await publish(database, aPressRelease({ id: "lungo", title: "Lungo", body, attachments: [file] }));
  await sweep();
  const [hit] = (await search("catafalco")).hits;
  const shown = (hit?.passage ?? []).map(({ text }) => text).join("");
  expect(shown).toContain("del catafalco seguito");
  expect(shown.split(/\s+/).filter((word) => !/^(parola|qui|si|parla|del|catafalco|seguito|…)$/.test(word))).toEqual(
    [],
  );
});

test("signs of the query language are only text", async () => {
  for (const query of ["' | !museo", "a & (", ":* <->", "\\", "museo:*A", "%_", "\u0002"]) {
    await expect(search(query)).resolves.toBeDefined();
  }
});

test("a kind narrows the search", async () => {
  expect(await found("museo", { kind: "news" })).toEqual(["museo"]);
  expect(await found("museo", { kind: "event" })).toEqual([]);
});

test("topic and days narrow the search, and later pages go on where the first ended", async () => {
  const about = (id: string, day: string, refs: string[] = []) =>
    aPressRelease({ id, title: "Concerto in piazza", sortAt: `${day}T12:00:00.000Z`, refs });
  await publish(database, about("primo", "2026-03-31", ["topic:musica"]));
  await publish(database, about("secondo", "2026-04-01"));
  await publish(database, about("terzo", "2026-04-02", ["topic:musica"]));
  await sweep();
  const day = (text: string) => parseCivilDate(text);
  expect((await found("concerto", { topic: "musica" })).sort()).toEqual(["primo", "terzo"]);
  expect((await found("concerto", { from: day("2026-04-01") })).sort()).toEqual(["secondo", "terzo"]);
  expect(await found("concerto", { from: day("2026-04-01"), until: day("2026-04-01") })).toEqual(["secondo"]);
  const pages = [await found("concerto", { limit: 2 }), await found("concerto", { limit: 2, offset: 2 })];
  expect(pages).toEqual([["terzo", "secondo"], ["primo"]]);
});

test("a withdrawn document is not found any more, and the sweep forgets its words", async () => {
  const document = aPressRelease({ id: "ritirato", title: "Zanzare" });
  await publish(database, document);
  await sweep();
  expect(await found("zanzare")).toEqual(["ritirato"]);
  await withdraw(database, document, "Errore");
  expect(await found("zanzare")).toEqual([]);
  expect(await findUnindexed(database.worker, 10)).toEqual([
    { site: "comune", kind: "news", id: "ritirato", locale: "it" },
  ]);
  await sweep();
  expect(await findUnindexed(database.worker, 10)).toEqual([]);
});

test("the text of a document holds what readers see and none of its keys", () => {
  const text = documentText(aPressRelease({ id: "chiave", body: paragraph("Si legge \u0002 bene") }));
  expect(text).toContain("Si legge   bene");
  expect(text).not.toMatch(/chiave|comunicati|2026/);
});

test("many documents are indexed at once: one named twice, one gone, one changed", async () => {
  const key = (id: string) => ({ site: "comune", kind: "news", id, locale: "it" });
  for (const id of ["sagra", "palio", "fiera"]) await publish(database, aPressRelease({ id, title: `Torna ${id}` }));
  await sweep();
  await withdraw(database, aPressRelease({ id: "fiera" }), "Prova");
  await publish(database, aPressRelease({ id: "palio", title: "Rinviata la giostra" }));
  await indexDocuments(database.worker, ["sagra", "fiera", "palio", "sagra", "mai-vista"].map(key));
  expect(await findUnindexed(database.worker, 10)).toEqual([]);
  expect([await found("giostra"), await found("fiera"), await found("sagra")]).toEqual([["palio"], [], ["sagra"]]);
});

test("an old document with a common word deep in its text is found as long as there are not more than are counted", async () => {
  const deep = (id: string, sortAt: string) =>
    aPressRelease({ id, title: `Avviso ${id}`, body: paragraph(`${"parola ".repeat(400)} fontanella`), sortAt });
  await publish(database, deep("vecchissimo", "2011-02-01T12:00:00.000Z"));
  for (let number = 0; number < 60; number += 1)
    await publish(database, deep(`a${number}`, "2026-11-01T12:00:00.000Z"));
  await sweep();
  const pages = await Promise.all([0, 10, 20, 30, 40, 50, 60].map((offset) => found("fontanella", { offset })));
  expect(pages.flat()).toHaveLength(61);
  expect(pages.flat()).toContain("vecchissimo");
  // the same when the word is known to be common
  await database.owner.insertInto("search.common").values({ lexeme: "fontanell", documents: 5_000 }).execute();
  const again = await Promise.all([0, 10, 20, 30, 40, 50, 60].map((offset) => found("fontanella", { offset })));
  expect(again.flat()).toContain("vecchissimo");
});

test("of a common word, documents of any year are found, and of those since a day every one, however far ahead it is dated", async () => {
  const dated = (id: string, day: string) =>
    aPressRelease({ id, title: "Avviso", body: paragraph("Si accende un lampione"), sortAt: `${day}T12:00:00.000Z` });
  await database.owner.insertInto("search.common").values({ lexeme: "lampion", documents: 5_000 }).execute();
  const lastYear = Array.from({ length: 20 }, (_, number) => `l${number}`);
  for (const id of lastYear) await publish(database, dated(id, "2025-11-15"));
  for (const [id, day] of [
    ["presente", "2026-11-20"],
    ["antico", "2012-05-01"],
    ["futuro", "2031-05-01"],
  ] as const)
    await publish(database, dated(id, day));
  await sweep();
  const all = async (given = {}) =>
    (await Promise.all([0, 10, 20].map((offset) => found("lampioni", { offset, ...given })))).flat().toSorted();
  expect(await all()).toEqual([...lastYear, "presente", "antico", "futuro"].toSorted());
  const since = await all({ from: parseCivilDate("2025-11-15") });
  expect(since).toEqual([...lastYear, "presente", "futuro"].toSorted());
  expect(await all({ from: parseCivilDate("2026-01-01") })).toEqual(["futuro", "presente"]);
});

test("what stands and what is of these months is looked at first; once a day what has become old no longer is", async () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  await publish(database, aPressRelease({ id: "nuovo", title: "Gelso nuovo", sortAt: daysAgo(150) }));
  await publish(database, aPressRelease({ id: "vecchio", title: "Gelso vecchio", sortAt: daysAgo(250) }));
  await publish(database, {
    ...aPressRelease({ id: "fermo", title: "Gelso fermo", sortAt: daysAgo(900) }),
    kind: "page",
  });
  await sweep();
  const fresh = async () => {
    const rows = database.owner.selectFrom("search.documents").select("id").where("fresh", "=", true);
    return (await rows.where("id", "in", ["nuovo", "vecchio", "fermo"]).orderBy("id").execute()).map(({ id }) => id);
  };
  expect(await fresh()).toEqual(["fermo", "nuovo"]);
  await database.owner.updateTable("search.documents").set({ fresh: true }).where("id", "=", "vecchio").execute();
  await database.owner.deleteFrom("search.counted").execute();
  await sweepJob.run({}, { db: database.worker, reader: { filesDir: "/nowhere", program: programFolder() } });
  expect(await fresh()).toEqual(["fermo", "nuovo"]);
  await database.owner.insertInto("search.common").values({ lexeme: "gels", documents: 5_000 }).execute();
  expect((await found("gelso")).toSorted()).toEqual(["fermo", "nuovo", "vecchio"]);
});

test("what lies below a section is found in it, and nothing of another whose name begins alike", async () => {
  await publish(database, aPressRelease({ id: "orto", title: "Orti urbani", section: "novita/comunicati" }));
  await sweep();
  const within = (section: string) => found("orti urbani", { sections: [section] });
  expect([await within("novita"), await within("novita/comunicati"), await within("novita/comunica")]).toEqual([
    ["orto"],
    ["orto"],
    [],
  ]);
});
