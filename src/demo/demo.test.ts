import sharp from "sharp";
import { expect, test } from "vitest";
import { deskTypes, kindOf, slugify } from "#src/content/desk-types.ts";
import {
  type DemoItem,
  demoItems,
  demoSites,
  deskFields,
  fieldsOf,
  files,
  highlights,
  largeDocument,
  pictures,
} from "./index.ts";

const now = new Date("2026-11-23T11:00:00Z");
const collections = demoItems(now);
const itemsOf = (collection: string): readonly DemoItem[] =>
  collections.find((entry) => entry.collection === collection)?.items ?? [];
const uploads = [...pictures, ...files()].map(({ name }) => name);

/** Ids as slugs, refusing what the demonstration does not have. */
const idOf = (collection: string, slug: string): string => {
  const isThere =
    collection === "sites"
      ? demoSites.some(({ key }) => key === slug)
      : collection === "media"
        ? uploads.includes(slug)
        : itemsOf(collection).some((item) => item.slug === slug);
  if (!isThere) throw new Error(`${collection} ${slug} is missing`);
  return slug;
};

const everyItem = collections.flatMap(({ collection, items }) => items.map((item) => ({ collection, item })));

test.each(everyItem)(
  "$collection $item.slug can be published as it is, in each of its languages",
  ({ collection, item }) => {
    const type = deskTypes.find((candidate) => candidate.kind === kindOf(collection));
    const italian = deskFields(fieldsOf(collection), item.it, idOf);
    expect(type?.check({ ...italian, id: 1 }, "it")).toEqual([]);
    if (!item.en) return;
    const english = { ...italian, ...deskFields(fieldsOf(collection), item.en, idOf, italian) };
    expect(type?.check({ ...english, id: 1 }, "en")).toEqual([]);
  },
);

test("nothing is written in a field that the desk does not have", () => {
  const unknown = everyItem.flatMap(({ collection, item }) =>
    [item.it, item.en ?? {}].flatMap((fields) =>
      Object.keys(fields).filter((name) => !(name in deskFields(fieldsOf(collection), fields, idOf))),
    ),
  );
  expect(unknown).toEqual([]);
});

test("the demonstration holds what a municipality publishes, in numbers that look alive", () => {
  const news = itemsOf("news").filter(({ site }) => site === undefined);
  const ofType = (type: string) => news.filter(({ it }) => it.newsType === type).length;
  expect([ofType("comunicati"), ofType("notizie"), ofType("avvisi")]).toEqual([30, 10, 10]);
  expect(itemsOf("services").length).toBeGreaterThanOrEqual(12);
  expect(itemsOf("offices").length).toBeGreaterThanOrEqual(15);
  expect(itemsOf("events").length).toBeGreaterThanOrEqual(20);
  expect(itemsOf("documents").length).toBeGreaterThanOrEqual(25);
  expect(itemsOf("places").length).toBeGreaterThanOrEqual(20);
});

test.each([
  ["news", 3],
  ["services", 3],
  ["events", 2],
  ["places", 2],
])("%s: at least %i are in English too", (collection, least) => {
  expect(itemsOf(collection).filter(({ en }) => en).length).toBeGreaterThanOrEqual(least);
});

test("no address is used twice, and the news on the home page exist", () => {
  for (const { items } of collections) expect(new Set(items.map(({ slug }) => slug)).size).toBe(items.length);
  for (const { slug } of everyItem.map(({ item }) => item)) expect(slugify(slug)).toBe(slug);
  expect(highlights.filter((slug) => !itemsOf("news").some((item) => item.slug === slug))).toEqual([]);
});

test.each(demoSites)(
  "the site $key has news, events, pages and a place of its own, each said to be invented",
  ({ key, menu, highlights: shown }) => {
    const own = everyItem.filter(({ item }) => item.site === key);
    expect(new Set(own.map(({ collection }) => collection))).toEqual(new Set(["news", "events", "pages", "places"]));
    expect(own.filter(({ item }) => !String(item.it.summary).includes("inventato"))).toEqual([]);
    const slugs = own.map(({ item }) => item.slug);
    expect([...menu.flatMap(({ page }) => page ?? []), ...shown].filter((slug) => !slugs.includes(slug))).toEqual([]);
  },
);

test("every person says in the page itself that they are invented", () => {
  expect(itemsOf("people").filter(({ it }) => !String(it.summary).includes("inventata"))).toEqual([]);
});

test("events lie around today, most of them to come", () => {
  const starts = itemsOf("events").map(({ it }) => Date.parse(String(it.startsAt)));
  expect(starts.filter((start) => start > now.getTime()).length).toBeGreaterThan(15);
  expect(starts.some((start) => start < now.getTime())).toBe(true);
});

test("pictures are drawn, have an alternative text in both languages, and are the same each time", async () => {
  expect(pictures.filter(({ alt }) => !alt?.it || !alt.en)).toEqual([]);
  const [first] = pictures;
  const [once, again] = [await first?.bytes(), await first?.bytes()];
  expect(once?.equals(again ?? Buffer.alloc(0))).toBe(true);
  expect(await sharp(once).metadata()).toMatchObject({ width: 1600, height: 1000, format: "jpeg" });
});

test("large documents are the same for the same number, and differ from each other", () => {
  const named = { topics: [{ id: "1", title: "Turismo" }], offices: [{ id: "2", title: "Urp" }], contacts: [] };
  const documents = Array.from({ length: 200 }, (_, index) => largeDocument(index, "comune", named));
  expect(documents[7]).toEqual(largeDocument(7, "comune", named));
  expect(new Set(documents.map(({ path }) => path)).size).toBe(200);
  expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(["news", "document", "event"]));
});
