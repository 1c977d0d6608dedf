import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { anEvent, fullDocuments } from "#test/factories/site-documents.ts";
import { withSite } from "#test/site.ts";
import { shortName } from "./discovery-routes.ts";

const database = withDatabase();
const site = withSite(database);
const origin = "https://comune.esempio.it";
const events = "/vivere-il-comune/eventi";

test("each section has its news as RSS, Atom and JSON Feed with whole addresses, markup as text", async () => {
  await publish(database, aPressRelease({ id: "a", title: "Uno <b>due</b> ]]> tre", summary: "Testo & altro" }));
  const rss = await site.text("/novita/comunicati/feed.xml");
  expect(rss).toContain(`<link>${origin}/novita/comunicati/a</link>`);
  expect(rss).not.toContain("due</b> ]]> tre");
  expect(await site.text("/novita/atom.xml")).toContain(`${origin}/novita/comunicati/a`);
  const json = JSON.parse(await site.text("/novita/comunicati/feed.json"));
  expect(json.items.map((item: { url: string }) => item.url)).toEqual([`${origin}/novita/comunicati/a`]);
});

test("a library of others reads the same items out of all three feeds", async () => {
  const title = "Orari & «novità» <i>città</i>";
  await publish(
    database,
    aPressRelease({ id: "letto", title, section: "novita/avvisi", path: "/novita/avvisi/letto" }),
  );
  const rss = parseRssFeed(await site.text("/novita/avvisi/feed.xml"));
  const atom = parseAtomFeed(await site.text("/novita/avvisi/atom.xml"));
  const json = parseJsonFeed(await site.text("/novita/avvisi/feed.json"));
  const url = `${origin}/novita/avvisi/letto`;
  expect(rss.items?.map((item) => [item.title, item.link])).toEqual([[title, url]]);
  expect(atom.entries?.map((entry) => entry.links?.[0]?.href)).toEqual([url]);
  expect(json.items?.map((item) => [item.title, item.url])).toEqual([[title, url]]);
  expect(rss.language).toBe("it");
});

test("each feed says its language, its author where it has one, and plain text as plain text", async () => {
  const summary = "Meno di 3 < 4 & più";
  await publish(database, aPressRelease({ id: "piano", title: "Il <b>piano</b>", summary, section: "novita/notizie" }));
  const xml = await site.text("/novita/notizie/atom.xml");
  expect(xml).toContain('<feed xml:lang="it" xmlns="http://www.w3.org/2005/Atom">');
  expect(xml).toContain("<![CDATA[Il &lt;b&gt;piano&lt;/b&gt;]]>");
  expect(parseAtomFeed(xml).authors?.map(({ name }) => name)).toHaveLength(1);
  const rss = parseRssFeed(await site.text("/novita/notizie/feed.xml"));
  expect(rss.items?.map(({ description }) => description)).toEqual(["Meno di 3 &lt; 4 &amp; più"]);
  const json = parseJsonFeed(await site.text("/novita/notizie/feed.json"));
  expect([json.language, json.authors?.length]).toEqual(["it", 1]);
  expect(json.items?.map(({ content_html }) => content_html)).toEqual(["Meno di 3 &lt; 4 &amp; più"]);
});

test("an event to come is published on the day it was published, not on the day it begins", async () => {
  await publish(database, anEvent({ id: "lontano", startsAt: "2028-03-05T09:30:00.000Z", path: `${events}/lontano` }));
  const { items } = parseRssFeed(await site.text(`${events}/feed.xml`));
  const dates = items?.map(({ pubDate }) => Date.parse(String(pubDate))) ?? [];
  expect(Math.max(...dates)).toBeLessThanOrEqual(site.now.getTime());
});

test("a list that was narrowed has feeds of the same, and the home page those of the news", async () => {
  const topics = [{ kind: "topic", id: "mobilita" }];
  await publish(database, aPressRelease({ id: "bus", title: "Autobus", refs: ["topic:mobilita"], topics }));
  const page = await site.text("/novita/comunicati?argomento=mobilita");
  expect(page).toContain('<link rel="alternate" type="application/rss+xml"');
  expect(page.match(/href="\/novita\/comunicati\/feed.xml\?argomento=mobilita"/g)).toHaveLength(2);
  const feed = parseJsonFeed(await site.text("/novita/comunicati/feed.json?argomento=mobilita"));
  expect(feed.items?.map(({ title }) => title)).toEqual(["Autobus"]);
  expect(feed.feed_url).toBe(`${origin}/novita/comunicati/feed.json?argomento=mobilita`);
  expect(await site.text("/novita/comunicati/feed.xml?argomento=a&argomento=b")).toContain("Autobus");
  expect(await site.text("/")).toContain('type="application/rss+xml"');
});

test("a calendar can be of one kind of event only", async () => {
  const at = { startsAt: "2027-06-05T09:30:00.000Z", endsAt: "2027-06-05T11:00:00.000Z" };
  await publish(database, anEvent({ id: "m", ...at, eventType: "mostra", title: "Bronzi", path: `${events}/m` }));
  await publish(database, anEvent({ id: "c", ...at, eventType: "musica", title: "Coro", path: `${events}/c` }));
  const narrowed = await site.text(`${events}.ics?tipo=mostra`);
  expect([narrowed.includes("Bronzi"), narrowed.includes("Coro")]).toEqual([true, false]);
});

test("the sitemap lists what is visible, with its languages, and nothing else", async () => {
  await publish(database, aPressRelease({ id: "b", title: "Due lingue" }));
  await publish(
    database,
    aPressRelease({ id: "b", locale: "en", path: "/en/news/press-releases/b", title: "Two languages" }),
  );
  await publish(database, aPressRelease({ id: "futuro", visibleFrom: "2030-01-01T00:00:00.000Z" }));
  await publish(database, aPressRelease({ id: "finito", visibleUntil: "2026-01-01T00:00:00.000Z" }));
  expect(await site.text("/sitemap.xml")).toContain(`${origin}/sitemap-1.xml`);
  const part = await site.text("/sitemap-1.xml");
  expect(part).toContain(
    `<loc>${origin}/novita/comunicati/b</loc><lastmod>2026-11-23T09:30:00.000Z</lastmod><xhtml:link rel="alternate" hreflang=`,
  );
  expect(part).toContain(`hreflang="en" href="${origin}/en/news/press-releases/b"`);
  expect(part).not.toMatch(/futuro|finito/);
  expect(part).not.toContain("/statistiche/rapporto");
  await database.pool.query(
    "insert into report.versions (site, year, version, entry, document, published_at) values ('comune', 2025, 1, 999999, '{}', now())",
  );
  const withReport = await site.text("/sitemap-1.xml");
  for (const path of ["/statistiche/rapporto", "/statistiche/rapporto/2025", "/en/statistics/report/2025"])
    expect(withReport).toContain(`<loc>${origin}${path}</loc>`);
  const pictured = { ...fullDocuments.news, id: "foto", path: "/novita/comunicati/foto", title: "Foto" };
  await publish(database, pictured as unknown as PublicDocument);
  const again = await site.text("/sitemap-1.xml");
  expect(again).toContain(`<image:loc>${origin}/file/${"a".repeat(64)}/piazza.webp</image:loc>`);
});

test("robots, security.txt, the search's description and the mark for tabs are where programs look for them", async () => {
  const robots = await site.text("/robots.txt");
  expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`);
  for (const path of ["/admin", "/ricerca", "/en/search"]) expect(robots).toContain(`Disallow: ${path}\n`);
  expect(await site.text("/.well-known/security.txt")).toMatch(/^Contact: .+\nExpires: 2027-/);
  expect(await site.text("/opensearch.xml")).toContain(`${origin}/ricerca?q={searchTerms}`);
  expect(await site.text("/en/opensearch.xml")).toMatch(/Search this site: .*\/en\/search\?q=.*<Language>en</);
  expect(await site.text("/en/news")).toContain('href="/en/opensearch.xml"');
  expect(await site.text("/en/opensearch.xml")).toContain(
    `type="application/x-suggestions+json" template="${origin}/en/search/suggestions/opensearch?q={searchTerms}"`,
  );
  expect(await site.text("/favicon.svg")).toContain("<svg");
});

test("each event, and the list of those to come, has a calendar; what is no event has none", async () => {
  const at = { startsAt: "2027-03-05T09:30:00.000Z", endsAt: "2027-03-05T11:00:00.000Z" };
  const place = { ...fullDocuments.place, refs: [] } as unknown as PublicDocument;
  await publish(database, place);
  await publish(database, { ...anEvent({ ...at, path: "/vivere-il-comune/eventi/festa" }), refs: ["place:1"] });
  const event = await site.app.inject("/vivere-il-comune/eventi/festa.ics");
  expect(event.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(event.body).toContain("DTSTART;TZID=Europe/Rome:20270305T103000");
  expect(event.body).toContain("Via Prova 1");
  const list = new ICAL.Component(ICAL.parse(await site.text("/vivere-il-comune/eventi.ics")));
  const [read] = list.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  expect(read?.startDate.toString()).toBe("2027-03-05T10:30:00");
  expect(read?.startDate.zone.tzid).toBe("Europe/Rome");
  expect(list.getFirstSubcomponent("vtimezone")?.getFirstPropertyValue("tzid")).toBe("Europe/Rome");
  expect((await site.app.inject("/vivere-il-comune/eventi/assente.ics")).statusCode).toBe(404);
});

test.each([
  ["Comune di Pisa", "Pisa", "Comune di Pisa"],
  ["Comune di Cortona", "Cortona", "Cortona"],
  ["Comune di Castiglione della Pescaia", "Castiglione della Pescaia", "Castiglione"],
  ["Comune di Torre de' Passeri", "Torre de' Passeri", "Torre de'"],
])("the search of %s has a short name that is not cut in a word", (municipality, placeName, name) => {
  expect(shortName({ municipality, placeName })).toBe(name);
});
