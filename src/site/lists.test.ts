import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { anEvent } from "#test/factories/site-documents.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);
const news = "/novita/comunicati";
const events = "/vivere-il-comune/eventi";
const ids = (html: string, below: string) =>
  [...html.matchAll(new RegExp(`href="${below}/([a-z0-9-]+)"`, "g"))].map(([, id]) => id).sort();

const todayOf = (html: string) => /aria-current="date"[^>]*>\s*<p[^>]*><time datetime="([\d-]+)"/.exec(html)?.[1];

beforeAll(async () => {
  const sport = { kind: "topic", id: "7" };
  await publish(database, aPressRelease({ ...sport, title: "Sport", section: "argomenti", path: "/argomenti/sport" }));
  for (let number = 0; number < 30; number += 1) {
    const year = number < 3 ? 2024 : 2026;
    await publish(
      database,
      aPressRelease({
        ...{ id: `n${number}`, title: `Notizia ${number}`, sortAt: `${year}-02-01T0${number % 10}:00:00.000Z` },
        topics: number < 2 ? [sport] : [],
      }),
    );
  }
  const dated = (id: string, startsAt: string, more: object = {}) =>
    publish(database, { ...anEvent({ startsAt, endsAt: startsAt, path: `${events}/${id}`, ...more }), id } as never);
  await dated("mercato", "2026-12-05T08:00:00.000Z", {
    ...{ endsAt: "2026-12-26T11:00:00.000Z", firstEndsAt: "2026-12-05T11:00:00.000Z" },
    eventType: "mercatino",
    recurrence: { frequency: "WEEKLY", interval: 1, weekdays: [], until: "2026-12-26" },
  });
  await dated("mostra", "2026-11-01T08:00:00.000Z", { endsAt: "2027-02-01T08:00:00.000Z", eventType: "mostra" });
  await dated("fiera", "2026-11-25T08:00:00.000Z", { eventType: "sagra" });
  await dated("concerto", "2027-01-10T20:00:00.000Z", { eventType: "musica" });
});

test("a list is narrowed by topic and year through its address, and says what is chosen", async () => {
  const bySport = await site.text(`${news}?argomento=7`);
  expect(ids(bySport, news)).toEqual(["n0", "n1"]);
  expect(bySport).toContain('<option value="7" selected>Sport</option>');
  expect(bySport).toContain('name="robots" content="noindex"');
  expect(ids(await site.text(`${news}?anno=2024`), news)).toEqual(["n0", "n1", "n2"]);
  expect(ids(await site.text(`${news}?anno=2024&argomento=8`), news)).toEqual([]);
  expect(await site.text(`${news}?anno=2025`)).toContain("Nessun contenuto corrisponde");
});

test("the way on keeps what narrows the list, and leads through all of it once", async () => {
  const seen: (string | undefined)[] = [];
  let address: string | undefined = `${news}?anno=2026`;
  while (address) {
    const html = await site.text(address);
    seen.push(...ids(html, news));
    const next = /href="([^"]+)"[^>]*data-append/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    if (next) expect(next).toContain("anno=2026&dopo=");
    address = next;
  }
  expect(seen).toHaveLength(27);
  expect(new Set(seen).size).toBe(27);
});

test("who changes the language keeps what narrows a list and what is searched, but no place in the list", async () => {
  const english = async (path: string) => {
    const [, href] = /<a href="([^"]*)" lang="en" hreflang="en"/.exec(await site.text(path)) ?? [];
    return href?.replaceAll("&amp;", "&");
  };
  expect(await english(`${news}?anno=2024&argomento=7&x=1`)).toBe("/en/news/press-releases?argomento=7&anno=2024");
  expect(await english("/ricerca?q=carta+d%27identit%C3%A0")).toBe("/en/search?q=carta+d%27identit%C3%A0");
  const [, after = ""] = /href="([^"]+)"[^>]*data-append/.exec(await site.text(`${news}?anno=2026`)) ?? [];
  expect(await english(after.replaceAll("&amp;", "&"))).toBe("/en/news/press-releases?anno=2026");
});

test("events are narrowed by kind, a kind holding those below it", async () => {
  expect(ids(await site.text(`${events}?tipo=musica`), events)).toEqual(["concerto"]);
  expect(ids(await site.text(`${events}?tipo=manifestazione-artistica`), events)).toEqual(["concerto", "mostra"]);
  expect(ids(await site.text(`${events}?tipo=non-esiste`), events)).toEqual(["concerto", "fiera", "mercato", "mostra"]);
});

test("the sheet of a month names each date of an event on its day, and what lasts long once", async () => {
  const html = await site.text(`${events}?mese=2026-12`);
  const days = [...html.matchAll(/<time datetime="(\d{4}-\d{2}-\d{2})">(?:(?!<time)[\s\S])*?eventi\/mercato"/g)];
  expect(days.map(([, day]) => day)).toEqual(["2026-12-05", "2026-12-12", "2026-12-19", "2026-12-26"]);
  expect(html).toContain("09:00");
  expect(html).toMatch(/In corso per più giorni<\/h3><ul><li><a href="\/vivere-il-comune\/eventi\/mostra"/);
  expect(ids(html, events).filter((id) => id === "concerto")).toEqual([]);
  expect(html).toContain('rel="next" href="/vivere-il-comune/eventi?mese=2027-01"');
  expect(html).toContain(`${events}.ics`);
});

test("a month that is none, or more than a year away, is the present one; today is marked and changes at midnight", async () => {
  const present = await site.text(`${events}?quando=mese`);
  expect(todayOf(present)).toBe("2026-11-23");
  for (const month of ["2026-13", "9999-01", "x", "2026-00", "2027-12"]) {
    expect(await site.text(`${events}?mese=${month}`)).toContain('datetime="2026-11-01"');
  }
  site.now = new Date("2026-11-23T23:00:00.000Z");
  expect(todayOf(await site.text(`${events}?quando=mese`))).toBe("2026-11-24");
  site.now = aMorning;
});

test("the four pages of the menu search their own part, and lists say when they last changed", async () => {
  const html = await site.text("/novita");
  expect(html).toMatch(/<form method="get" action="\/ricerca"[^>]*><input type="hidden" name="sezione" value="novita"/);
  expect(html).toMatch(/Ultimo aggiornamento[\s\S]*Verifica nel registro/);
});

test("Vivere il Comune shows the next events, none that is over, and places, each with the way to all of them", async () => {
  const over = { startsAt: "2026-03-05T08:00:00.000Z", endsAt: "2026-03-05T10:00:00.000Z" };
  await publish(database, { ...anEvent({ ...over, path: `${events}/passata` }), id: "passata" } as never);
  const html = await site.text("/vivere-il-comune");
  expect([...html.matchAll(/eventi\/([a-z]+)"/g)].map(([, id]) => id)).toEqual([
    ...["mostra", "fiera", "mercato", "concerto"],
  ]);
  expect(html).toMatch(/href="\/vivere-il-comune\/eventi" data-element="live-button-events"/);
  expect(html).toMatch(/href="\/vivere-il-comune\/luoghi" data-element="live-button-locations"/);
});

test("a topic shows its next events, the soonest first, and leads to the news that do not fit", async () => {
  const markets = { kind: "topic", id: "8" };
  await publish(
    database,
    aPressRelease({ ...markets, title: "Mercato", section: "argomenti", path: "/argomenti/mercato" }),
  );
  for (let number = 0; number < 6; number += 1)
    await publish(database, aPressRelease({ id: `m${number}`, title: `Mercato ${number}`, topics: [markets] }));
  for (const [id, day] of [
    ["dopo", "2027-01-20"],
    ["prima", "2026-12-20"],
    ["ieri", "2026-11-20"],
  ] as const) {
    const at = {
      startsAt: `${day}T08:00:00.000Z`,
      endsAt: `${day}T10:00:00.000Z`,
      topics: [markets],
      refs: ["topic:8"],
    };
    await publish(database, { ...anEvent({ ...at, path: `${events}/${id}` }), id } as never);
  }
  const html = await site.text("/argomenti/mercato");
  expect([...html.matchAll(/eventi\/([a-z]+)"/g)].map(([, id]) => id)).toEqual(["prima", "dopo"]);
  expect(html).toContain('href="/novita?argomento=8"');
  expect(html).toContain("Tutto su Mercato in Novità");
  expect(html).not.toContain('href="/vivere-il-comune/eventi?argomento=8"');
});
