import { beforeAll, expect, test } from "vitest";
import { indexDocumentJob, searchSweepJob } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { aPostedAct, setUpBoard } from "#test/factories/albo.ts";
import { aPressRelease, noFiles, publish } from "#test/factories/published.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);

beforeAll(async () => {
  const news = aPressRelease({ id: "a", title: "Mercato <b>nuovo</b>" });
  const office = aPressRelease({
    ...{ id: "b", kind: "office", title: "Ufficio mercato", section: "amministrazione/uffici" },
    path: "/amministrazione/uffici/b",
  });
  for (const document of [news, office]) {
    const entry = await publish(database, document);
    const { kind, id, locale } = document;
    await indexDocumentJob.run([{ site: "comune", kind, id, locale, entry }], { db: database.worker, reader: noFiles });
  }
});

test("titles are suggested as JSON, and markup in them is only text", async () => {
  const answer = await site.app.inject("/ricerca/suggerimenti?q=merc");
  expect(answer.headers["content-type"]).toMatch(/^application\/json/);
  expect(answer.json()).toEqual({
    suggestions: [
      { title: "Ufficio mercato", path: "/amministrazione/uffici/b" },
      { title: "Mercato <b>nuovo</b>", path: "/novita/comunicati/a" },
    ],
  });
  expect((await site.app.inject("/en/search/suggestions?q=merc")).json()).toEqual({ suggestions: [] });
  expect(await site.text("/ricerca")).toContain('data-suggest="/ricerca/suggerimenti"');
});

test("a browser's search is suggested the same, as OpenSearch has it", async () => {
  const own = (await site.app.inject("/ricerca/suggerimenti?q=merc")).json<{
    suggestions: { title: string; path: string }[];
  }>().suggestions;
  const answer = await site.app.inject("/ricerca/suggerimenti/opensearch?q=merc");
  expect(answer.headers["content-type"]).toBe("application/x-suggestions+json; charset=utf-8");
  const [typed, titles, descriptions, addresses] = answer.json<[string, string[], string[], string[]]>();
  expect(typed).toBe("merc");
  expect(titles).toEqual(own.map(({ title }) => title));
  expect(descriptions).toHaveLength(titles.length);
  expect(addresses).toEqual(own.map(({ path }) => expect.stringMatching(new RegExp(`^https?://.*${path}$`))));
  const nothing = (await site.app.inject("/en/search/suggestions/opensearch?q=")).json();
  expect(nothing).toEqual(["", [], [], []]);
});

test("the site's own pages are suggested before the titles of contents", async () => {
  const suggested = async (typed: string) => {
    const answer = await site.app.inject(`/ricerca/suggerimenti?q=${encodeURIComponent(typed)}`);
    return answer.json<{ suggestions: { path: string }[] }>().suggestions.map(({ path }) => path);
  };
  expect(await suggested("albo")).toEqual(["/albo"]);
  expect(await suggested("amministrazione tra")).toEqual(["/amministrazione-trasparente"]);
  expect(await suggested("comune")).toEqual([]);
  expect(await suggested("pr")).toEqual([]);
});

test("where only a page of the site's own is found, nobody is told that there is no result", async () => {
  const html = await site.text("/ricerca?q=newsletter");
  expect(html).toContain('href="/newsletter"');
  expect(html).toContain("Nient’altro per «newsletter».");
  expect(html).not.toContain("Nessun risultato");
  expect(html).not.toContain("Controlli come ha scritto");
});

test("a section narrows the search to what lies below it, and stays chosen", async () => {
  const all = await site.text("/ricerca?q=mercato");
  expect(all).toMatch(
    /\/amministrazione\/uffici\/b"[\s\S]*\/novita\/comunicati\/a"|\/novita\/comunicati\/a"[\s\S]*uffici\/b"/,
  );
  const news = await site.text("/ricerca?q=mercato&sezione=novita");
  expect(news).toContain('href="/novita/comunicati/a"');
  expect(news).not.toContain("/amministrazione/uffici/b");
  expect(news).toContain('<option value="novita" selected>');
  expect(await site.text("/ricerca?q=mercato&sezione=vivere-il-comune")).toContain("Nessun risultato");
});

test("an act of the notice board is found while it is on the board, and neither before nor after, to the instant", async () => {
  await setUpBoard(database.desk);
  const now = new Date("2026-11-24T09:00:00Z");
  await aPostedAct(database.desk, now, { title: "Determinazioni sulle tariffe del nido" });
  const ends = await database.pool.query("select starts_at, ends_at from albo.exposures");
  const { starts_at: starts, ends_at: over } = ends.rows[0] as { starts_at: Date; ends_at: Date };
  const before = site.now;
  const shown = async (at: Date) => {
    site.now = at;
    return (await site.text("/ricerca?q=tariffa+nido")).includes("Determinazioni sulle tariffe del nido");
  };
  expect(await shown(new Date(starts.getTime() - 1))).toBe(false);
  expect(await shown(starts)).toBe(true);
  expect(await shown(new Date(over.getTime() - 1))).toBe(true);
  expect(await shown(over)).toBe(false);
  site.now = before;
});

test("acts are found by other names and with a letter wrong, in words that stand on the board alone too", async () => {
  const now = new Date("2026-11-24T10:00:00Z");
  await aPostedAct(database.desk, now, { title: "Nomina degli agenti della polizia municipale" });
  const before = site.now;
  site.now = now;
  const isFound = async (query: string) =>
    (await site.text(`/ricerca?q=${encodeURIComponent(query)}`)).includes("Nomina degli agenti");
  const found = ["nomina vigili", "nomina viglii", "agneti", "agente"].map(isFound);
  expect(await Promise.all(found)).toEqual([true, true, true, true]);
  expect(await isFound("nomina ragionieri")).toBe(false);
  site.now = before;
});

test("contents of the transparency section are found with their tables, until they end", async () => {
  const document = aPressRelease({
    ...{ id: "t1", kind: "transparency", title: "Consulenti del 2026", section: "amministrazione-trasparente/03.01" },
    ...{ path: "/amministrazione-trasparente/contenuto/t1", listed: false, visibleUntil: "2027-01-01T00:00:00.000Z" },
    ...{ table: { schema: "x", columns: ["Incaricato"], rows: [["Studio Girifalchi"]] } },
  });
  await publish(database, document);
  await searchSweepJob.run({}, { db: database.worker, reader: noFiles });
  expect(await site.text("/ricerca?q=girifalchi")).toContain('href="/amministrazione-trasparente/contenuto/t1"');
  expect(await site.text("/ricerca?q=girifalchi&tipo=transparency")).toContain("Consulenti del 2026");
  const before = site.now;
  site.now = new Date("2027-01-01T00:00:00Z");
  expect(await site.text("/ricerca?q=girifalchi")).not.toContain("Consulenti del 2026");
  site.now = before;
});

test("a yearly report is found as soon as it is published", async () => {
  const report = aPressRelease({
    ...{ id: "2025", kind: "yearly-report", title: "Rapporto 2025 sulla comunicazione", section: "", listed: false },
    ...{ path: "/statistiche/rapporto/2025", report: { query: "arengo statistics show" } },
  });
  await publish(database, report);
  await searchSweepJob.run({}, { db: database.worker, reader: noFiles });
  const page = await site.text("/ricerca?q=rapporto+comunicazione");
  expect(page).toContain('href="/statistiche/rapporto/2025"');
  expect(page).toContain("Statistiche del sito</span>");
  expect(await site.text("/ricerca?q=arengo")).not.toContain("/statistiche/rapporto/2025");
});

test("pages of the site's own are found by title and by what they are for, until the search is narrowed", async () => {
  expect(await site.text("/ricerca?q=statistche")).toMatch(/<a href="\/statistiche">Statistiche del sito<\/a>/);
  expect(await site.text("/ricerca?q=profili+facebook")).toContain('<a href="/profili-ufficiali">');
  expect(await site.text("/ricerca?q=statistiche&tipo=news")).not.toContain("Pagine del sito");
});

test("topics to choose from are those of this moment, announced or begun by themselves", async () => {
  const topic = (id: string, given: object) =>
    aPressRelease({
      ...{ id, kind: "topic", title: `Argomento ${id}`, path: `/argomenti/${id}`, section: "argomenti" },
      ...given,
    });
  const offered = async () => [...(await site.text("/ricerca")).matchAll(/>(Argomento \w+)</g)].map(([, name]) => name);
  const before = site.now;
  await publish(database, topic("uno", {}));
  await publish(database, topic("due", { visibleFrom: "2026-11-25T08:00:00.000Z" }));
  await expect.poll(offered).toEqual(["Argomento uno"]);
  site.now = new Date("2026-11-25T08:00:00Z");
  expect(await offered()).toEqual(["Argomento due", "Argomento uno"]);
  site.now = before;
});

test("contents of the transparency section are found by other names and with a letter wrong", async () => {
  const document = aPressRelease({
    ...{
      id: "t2",
      kind: "transparency",
      title: "Tassi di assenza del personale",
      section: "amministrazione-trasparente/04.03",
    },
    ...{ path: "/amministrazione-trasparente/contenuto/t2", listed: false },
    ...{ table: { schema: "x", columns: ["Ufficio"], rows: [["Polizia municipale Montecatini"]] } },
  });
  await publish(database, document);
  await searchSweepJob.run({}, { db: database.worker, reader: noFiles });
  for (const query of ["vigili assenza", "tasi di asenza", "montecatni", "personlae assenza"])
    expect(await site.text(`/ricerca?q=${encodeURIComponent(query)}`), query).toContain(
      'href="/amministrazione-trasparente/contenuto/t2"',
    );
});

test("an event that is called off or has a new date is said to be so, in hits and while somebody types", async () => {
  const later = new Date(site.now.getTime() + 86_400_000).toISOString();
  const earlier = new Date(site.now.getTime() - 86_400_000).toISOString();
  const changes = {
    a: { standing: "cancelled" },
    b: { standing: "postponed" },
    c: { standing: "postponed", previousStartsAt: earlier, startsAt: later },
    d: { standing: "postponed", previousStartsAt: earlier, startsAt: earlier }, // its new date has come too
    e: {},
  };
  for (const [id, change] of Object.entries(changes)) {
    const place = { section: "vivere-il-comune/eventi", path: `/vivere-il-comune/eventi/sagra-${id}` };
    await publish(
      database,
      aPressRelease({ kind: "event", id: `sagra-${id}`, title: `Sagra ${id}`, ...place, ...change }),
    );
  }
  await searchSweepJob.run({}, { db: database.worker, reader: noFiles });
  const html = await site.text("/ricerca?q=sagra");
  const badges = html.matchAll(/sagra-(\w)"[\s\S]*?<p class="mb-1">([\s\S]*?)<\/p>/g);
  const told = Object.fromEntries(
    [...badges].map(([, id, said = ""]) => [id, said.match(/bg-danger[^>]*>([^<]*)/)?.[1]]),
  );
  expect(told).toEqual({ a: "Annullato", b: "Rinviato", c: "Nuova data", d: undefined, e: undefined });
  // the word of the code is no text of the document
  expect(await site.text("/ricerca?q=cancelled")).not.toContain("sagra-a");
  const { suggestions } = (await site.app.inject("/ricerca/suggerimenti?q=sagr")).json();
  expect(suggestions.map((one: { announced?: string }) => one.announced)).toEqual([
    ...["Annullato: Sagra a", "Rinviato: Sagra b", "Nuova data: Sagra c", undefined, undefined],
  ]);
  expect(suggestions[0].title).toBe("Sagra a");
  const [, , descriptions] = (await site.app.inject("/ricerca/suggerimenti/opensearch?q=sagr")).json();
  expect(descriptions[0]).toBe("Annullato: Sagra a");
});
