import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { deskTypes, kindOf } from "#src/content/desk-types.ts";
import { mainSite, searchDocuments, searchSweepJob } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { noFiles, publish } from "#test/factories/published.ts";
import { searchQuestions } from "#test/golden/search-questions.ts";
import { demoItems, deskFields, fieldsOf } from "./index.ts";

const database = withDatabase();
const now = new Date("2026-11-23T11:00:00Z");
const nothing = () => undefined;

beforeAll(async () => {
  for (const { collection, items } of demoItems(now)) {
    const type = deskTypes.find((one) => one.kind === kindOf(collection));
    if (!type) throw new Error(`no content type of ${collection}`);
    for (const { slug, it } of items) {
      const fields = deskFields(fieldsOf(collection), it, (_collection, name) => name);
      const document = type.toPublished(
        { ...fields, id: slug, slug },
        { site: mainSite, locale: "it", now, firstPublishedAt: now, image: nothing, file: nothing },
      );
      await publish(database, document);
    }
  }
  await searchSweepJob.run({}, { db: database.worker, reader: noFiles });
}, 120_000);

const search = (query: string) =>
  searchDocuments(database.site, { site: mainSite, locale: "it", query, now, limit: 10 });

test("of what people ask, the demonstration's right document comes first for most and among three for nearly all", async () => {
  const missed: string[] = [];
  let first = 0;
  let three = 0;
  for (const [question, ...answers] of searchQuestions) {
    const found = (await search(question)).hits.map(({ document: { kind, id } }) => `${kind}:${id}`);
    const place = found.findIndex((one) => answers.includes(one));
    if (place === 0) first += 1;
    if (place >= 0 && place < 3) three += 1;
    if (place !== 0) missed.push(`${question}: ${place + 1}. ${found.slice(0, 3).join(" ")}`);
  }
  console.info(`${searchQuestions.length} questions: first ${first}, in three ${three}\n${missed.join("\n")}`);
  expect(searchQuestions.length).toBeGreaterThanOrEqual(60);
  expect(first / searchQuestions.length, missed.join("\n")).toBeGreaterThanOrEqual(0.85);
  expect(three / searchQuestions.length, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
}, 60_000);

test("a search answers whatever is typed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (query) => {
      const { hits, total } = await search(query.toWellFormed());
      expect(total).toBeGreaterThanOrEqual(hits.length);
    }),
    { numRuns: 100 },
  );
}, 60_000);
