import { readdirSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aDeskNews, aToPublishedContext } from "#test/factories/desk-documents.ts";
import { deskTypes } from "./desk-types.ts";
import { rowLabels } from "./fields/build.ts";
import { collectionOf } from "./kinds.ts";
import { newsDesk } from "./news/desk.ts";
import { NewsDocument } from "./news/document.ts";
import { fromLexical } from "./rich-text/from-lexical.ts";
import { toLexical } from "./rich-text/to-lexical.ts";
import { toPlainText } from "./rich-text/to-plain-text.ts";
import { siteTypes } from "./site-types.ts";
import { slugify } from "./slug.ts";

/** Folders of `src/content/` that are no content type: what several types share. */
const shared = ["fields", "hosted-site", "page-parts", "pictures", "rich-text", "search", "settings", "vocabularies"];
const folders = readdirSync("src/content", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
  .map(({ name }) => name)
  .toSorted();

test("every folder of a content type is known to the desk, to the site and by its collection, and nothing else is", () => {
  expect(deskTypes.map(({ kind }) => kind).toSorted()).toEqual(folders);
  expect(siteTypes.map(({ kind }) => kind).toSorted()).toEqual(folders);
  expect(Object.keys(collectionOf).toSorted()).toEqual(folders);
  for (const { kind, collection } of deskTypes)
    expect(collection.slug).toBe(collectionOf[kind as keyof typeof collectionOf]);
});

test.each(folders)("the folder %s has all the parts of a content type", (folder) => {
  const files = readdirSync(`src/content/${folder}`);
  const both = ["document.ts", "messages.ts"];
  const desk = ["collection.ts", "desk.ts", "to-published.ts"];
  const site = ["card.tsx", "json-ld.ts", "site.ts"];
  expect(files).toEqual(expect.arrayContaining([...both, ...desk, ...site]));
  expect(files.filter((name) => /^parts\.tsx?$/.test(name))).toHaveLength(1);
});

test("a complete press release becomes a public document of its shape, with address, tags and references", () => {
  const published = newsDesk.toPublished(aDeskNews(), aToPublishedContext());
  expect(NewsDocument.parse(published)).toEqual(published);
  expect(published).toMatchObject({
    path: "/novita/comunicati/il-bilancio-e-approvato",
    section: "novita/comunicati",
    office: "Ufficio stampa",
    refs: ["office:7", "topic:3"],
    tags: ["news:12", "kind:news", "section:novita/comunicati", "topic:3"],
  });
});

test("publishing asks for everything the model wants, each with its field, errors first", () => {
  const findings = newsDesk.check({ id: 1, title: "Prova" }, "it");
  expect(findings.map((finding) => finding.field)).toEqual(["newsType", "summary", "topics", "body", "offices"]);
  expect(findings[0]?.message).toContain("lo compili per poter pubblicare");
  expect(newsDesk.check(aDeskNews(), "it")).toEqual([]);
});

test.each(deskTypes.map((type) => [type.kind, type] as const))(
  "an empty %s is refused with sentences in both languages, never with a fault",
  (_, type) => {
    const italian = type.check({ id: 1 }, "it");
    expect(italian.length).toBeGreaterThan(0);
    expect(italian.every((finding) => finding.message.length > 20 && finding.field !== "")).toBe(true);
    expect(type.check({ id: 1 }, "en").map((finding) => finding.field)).toEqual(
      italian.map((finding) => finding.field),
    );
    expect(type.toPublished({ id: 1, title: "Senza nulla" }, aToPublishedContext()).title).toBe("Senza nulla");
  },
);

test("markup that an editor types stays text", () => {
  const hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  const published = newsDesk.toPublished(
    { ...aDeskNews(), title: hostile, body: toLexical(hostile) },
    aToPublishedContext(),
  ) as NewsDocument;
  expect(published.title).toBe(hostile);
  expect(toPlainText(published.body)).toBe(hostile);
});

test("no JSON whatever makes the rich text reader fail or lets through a link that is not for readers", () => {
  const link = fc.record({
    type: fc.constant("link"),
    fields: fc.record({
      linkType: fc.constant("custom"),
      url: fc.oneof(fc.webUrl(), fc.string(), fc.constant("javascript:alert(1)"), fc.constant(" JaVaScRiPt:x")),
    }),
    children: fc.constant([{ type: "text", text: "vai", format: 0 }]),
  });
  const child = fc.oneof(fc.jsonValue(), link, fc.record({ type: fc.constant("paragraph"), children: fc.array(link) }));
  fc.assert(
    fc.property(fc.record({ root: fc.record({ children: fc.array(child) }) }), (value) => {
      const hrefs = JSON.stringify(fromLexical(value)).match(/"href":"[^"]*/g) ?? [];
      expect(hrefs.every((href) => /^"href":"(https?:|mailto:|tel:|\/(?!\/))/.test(href))).toBe(true);
    }),
  );
});

test.each([
  ["Perché l'acqua è più cara?", "perche-l-acqua-e-piu-cara"],
  ["«ZTL»: nuovi orari!", "ztl-nuovi-orari"],
  ["???", "senza-titolo"],
  ["parola ".repeat(30), `${"parola-".repeat(11)}parola`.slice(0, 76)],
])("the title %j gives the address %j", (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

test("below each list of small forms the button adds a row, and not the name that the code has for it", () => {
  const listsIn = (value: unknown): { type: string; name: string; labels?: unknown }[] =>
    Array.isArray(value)
      ? value.flatMap(listsIn)
      : typeof value === "object" && value !== null
        ? [
            ...("type" in value && value.type === "array" ? [value as { type: string; name: string }] : []),
            ...["fields", "tabs"].flatMap((inside) => listsIn((value as Record<string, unknown>)[inside])),
          ]
        : [];
  const lists = deskTypes.flatMap(({ collection }) => listsIn(collection.fields));
  expect(lists.length).toBeGreaterThan(10);
  for (const { name, labels } of lists) expect([name, labels]).toEqual([name, rowLabels]);
});
