import { beforeAll, expect, test } from "vitest";
import { indexDocumentJob } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
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
