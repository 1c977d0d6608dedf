import fc from "fast-check";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database);

const minute = 60_000;
const addresses = [
  "/",
  "/novita",
  "/novita/comunicati",
  "/novita/avvisi",
  ...["1", "2", "3"].map((id) => `/novita/comunicati/${id}`),
];

/** Waits until the site has heard everything announced so far: a notice of our own comes after all others. */
async function settle() {
  const heard = site.state.cache.begin();
  await database.pool.query(`select pg_notify('published', '["test"]')`);
  await expect.poll(() => site.state.cache.begin()).toBeGreaterThan(heard);
  await expect.poll(async () => site.state.cache.begin()).toBeGreaterThan(heard);
}

/** Same page made anew, past the cache. */
async function fresh(path: string) {
  site.state.cache.setListening(false);
  const answer = await site.app.inject(path);
  site.state.cache.setListening(true);
  return [answer.statusCode, answer.body];
}

const edit = fc.oneof(
  fc.record({
    kind: fc.constant("publish" as const),
    id: fc.constantFrom("1", "2", "3"),
    title: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    section: fc.constantFrom("novita/comunicati", "novita/avvisi"),
    from: fc.constantFrom(0, 3),
    until: fc.constantFrom(undefined, 2, 5),
  }),
  fc.record({ kind: fc.constant("withdraw" as const), id: fc.constantFrom("1", "2", "3") }),
  fc.record({ kind: fc.constant("later" as const), minutes: fc.constantFrom(1, 2) }),
  fc.record({ kind: fc.constant("read" as const), path: fc.constantFrom(...addresses) }),
);

test("after any edits, and at any time, a page from memory is the page made anew", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 10 }), async (edits) => {
      for (const change of edits) await apply(change);
      await settle();
      for (const path of addresses) {
        const first = await site.app.inject(path);
        const second = await site.app.inject(path);
        expect([second.statusCode, second.body]).toEqual([first.statusCode, first.body]);
        expect([second.statusCode, second.body]).toEqual(await fresh(path));
      }
    }),
    { numRuns: 25 },
  );
});

async function apply(change: typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never) {
  if (change.kind === "read") await site.app.inject(change.path);
  if (change.kind === "later") site.now = new Date(site.now.getTime() + change.minutes * minute);
  if (change.kind === "withdraw") {
    await withdraw(database, aPressRelease({ id: change.id }), "Prova").catch((fault: Error) => {
      if (fault.message !== "not-published") throw fault;
    });
  }
  if (change.kind === "publish") {
    const at = (minutes: number) => new Date(aMorning.getTime() + minutes * minute).toISOString();
    await publish(
      database,
      aPressRelease({
        ...{ id: change.id, title: change.title, section: change.section, visibleFrom: at(change.from) },
        ...(change.until !== undefined && { visibleUntil: at(change.until) }),
      }),
    );
  }
}

test("a page is made once, then answered from memory with 304 for who has it", async () => {
  site.now = aMorning;
  await publish(database, aPressRelease({ id: "tenuta", title: "Resta in memoria" }));
  await settle();
  const first = await site.app.inject("/novita/comunicati/tenuta");
  const pages = site.state.cache.state().pages;
  const again = await site.app.inject({
    url: "/novita/comunicati/tenuta",
    headers: { "if-none-match": String(first.headers.etag) },
  });
  expect([again.statusCode, again.body, site.state.cache.state().pages]).toEqual([304, "", pages]);
});

test("query parameters that a page does not know make no further copy", async () => {
  await site.app.inject("/novita");
  const { pages } = site.state.cache.state();
  await site.app.inject("/novita?utm_source=x");
  expect(site.state.cache.state().pages).toBe(pages);
});
