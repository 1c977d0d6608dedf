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
  expect(await site.text("/robots.txt")).toContain(`Sitemap: ${origin}/sitemap.xml`);
  expect(await site.text("/.well-known/security.txt")).toMatch(/^Contact: .+\nExpires: 2027-/);
  expect(await site.text("/opensearch.xml")).toContain(`${origin}/ricerca?q={searchTerms}`);
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
