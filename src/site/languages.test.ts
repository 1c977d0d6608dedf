import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);
beforeAll(async () => {
  await publish(database, aSite("comune", { languages: ["it", "en", "de", "ar"] }));
  await publish(database, aPressRelease({ id: "bilancio", title: "Bilancio approvato" }));
});

const head = (html: string) => html.slice(0, html.indexOf("</head>"));

test("a language that the site offers has the whole tree, spoken by the program", async () => {
  const html = await site.text("/de/news");
  expect(html).toContain('<html lang="de" dir="ltr"');
  expect(html).toContain("<h1>Aktuelles</h1>");
  expect(html).toMatch(/data-element="management"[^>]*>\s*Verwaltung/);
  expect(head(html)).toContain('hreflang="de" href="https://comune.esempio.it/de/news"');
  expect(head(html)).toContain('hreflang="x-default" href="https://comune.esempio.it/novita"');
  expect(head(html)).not.toContain('hreflang="fr"');
});

test("a language that the site does not offer is not there, on any kind of page", async () => {
  for (const path of ["/fr", "/fr/news", "/fr/legal-notes", "/fr/novita/comunicati/bilancio", "/zh/search"]) {
    expect(await site.text(path, 404)).toContain('<html lang="it"');
  }
});

test("nothing else answers in a language that is switched off: no feed, calendar, suggestion or form", async () => {
  await publish(database, aPressRelease({ id: "francais", locale: "fr", path: "/fr/news/press-releases/budget" }));
  const feeds = ["/fr/news/feed.xml", "/fr/news/atom.xml", "/fr/news/feed.json", "/%66r/news/feed.xml"];
  const others = ["/fr/live/events.ics", "/fr/search/suggestions?q=bud", "/fr/news/press-releases/budget"];
  for (const path of [...feeds, ...others]) expect(await site.text(path, 404)).toContain('<html lang="it"');
  expect((await site.app.inject({ method: "POST", url: "/fr/rating", payload: "" })).statusCode).toBe(404);
  expect(await site.text("/sitemap-1.xml")).not.toContain("/fr/");
  await site.text("/de/news/feed.xml");
});

test("a page without translation shows its original, says so in the reader's language, and is not found twice", async () => {
  const html = await site.text("/de/novita/comunicati/bilancio");
  expect(html).toContain("Diese Seite wurde noch nicht übersetzt. Sprache des Textes: Italienisch.");
  expect(html).toMatch(/<article[^>]*lang="it"[^>]*dir="ltr"/);
  expect(head(html)).toContain('<link rel="canonical" href="https://comune.esempio.it/novita/comunicati/bilancio"');
  expect(head(html)).toContain('<meta name="robots" content="noindex"');
  expect(head(html)).not.toContain("hreflang");
  const original = await site.text("/novita/comunicati/bilancio");
  expect(original).toContain('href="/de/novita/comunicati/bilancio"');
  expect(head(original)).not.toContain("hreflang");
  expect(await site.text("/sitemap-1.xml")).not.toContain("/de/novita");
});

test("when the translation comes, the address of the stand-in leads to it, and both name each other", async () => {
  await publish(database, aPressRelease({ id: "tradotto", title: "Tradotto" }));
  await site.text("/de/novita/comunicati/tradotto");
  const path = "/de/news/press-releases/uebersetzt";
  await publish(database, aPressRelease({ id: "tradotto", locale: "de", path, title: "Übersetzt" }));
  const leads = async () => {
    const { statusCode, headers } = await site.app.inject("/de/novita/comunicati/tradotto");
    return [statusCode, headers.location];
  };
  await expect.poll(leads, { timeout: 5_000 }).toEqual([302, path]); // heard a moment after
  const german = head(await site.text(path));
  expect(german).toContain('hreflang="it" href="https://comune.esempio.it/novita/comunicati/tradotto"');
  expect(german).toContain(`hreflang="de" href="https://comune.esempio.it${path}"`);
  expect(german).not.toContain('hreflang="ar"');
});

test("Arabic runs from right to left; what the program says in English is marked as such", async () => {
  const path = "/ar/news/press-releases/mizaniya";
  await publish(database, aPressRelease({ id: "bilancio", locale: "ar", path, title: "الموافقة على الميزانية" }));
  const html = await site.text(path);
  expect(html).toContain('<html lang="ar" dir="rtl"');
  expect(html).toContain('<header class="it-header-wrapper" lang="en" dir="ltr"');
  expect(html).toMatch(/<footer class="it-footer"[^>]*lang="en" dir="ltr"/);
  expect(html).toMatch(/<article class="container" data-page="document">/);
  const standIn = await site.text("/ar/novita/comunicati/tradotto");
  expect(standIn).toMatch(/<p class="alert alert-info" lang="en" dir="ltr">/);
  for (const page of ["/ar", "/ar/news", "/ar/services", "/ar/search?q=acqua", "/ar/topics"]) {
    expect(await site.text(page)).toContain('<html lang="ar" dir="rtl"');
  }
});
