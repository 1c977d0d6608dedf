/** @jsxImportSource preact */
import { beforeEach, expect, test } from "vitest";
import type { PublicPage } from "#src/platform/public-page.ts";
import { withDatabase } from "#test/database.ts";
import { withSite } from "#test/site.ts";

/** A page that says how often it was begun, and is ready when it may be. */
const slow = { begun: 0, mayEnd: Promise.withResolvers<void>() };
const slowPage: PublicPage = {
  paths: { it: "/lenta", en: "/en/slow" },
  load: async () => {
    slow.begun += 1;
    const body = <p>{`Numero ${slow.begun}.`}</p>;
    await slow.mayEnd.promise;
    return { title: "Lenta", breadcrumb: [], body, tags: ["slow"] };
  },
};
const quickPage: PublicPage = {
  paths: { it: "/svelta", en: "/en/quick" },
  load: async () => ({ title: "Svelta", breadcrumb: [], body: "", tags: [] }),
};
const database = withDatabase();
const site = withSite(database, { pages: [slowPage, quickPage] });

/** Number of the page that is answered. */
const ask = async () => /Numero (\d+)\./.exec(await site.text("/lenta"))?.[1];

/** Has the first of several asked for the page, announces these tags while it is made, and has `others` more ask. */
async function askAround(tags: readonly string[], others: number) {
  const first = ask();
  await expect.poll(() => slow.begun).toBe(1);
  site.state.drop(tags);
  const later = Array.from({ length: others }, ask);
  await site.text("/svelta"); // asked last, answered first: by now all others wait
  slow.mayEnd.resolve();
  return Promise.all([first, ...later]);
}

beforeEach(() => {
  site.state.drop(["*"]);
  slow.begun = 0;
  slow.mayEnd = Promise.withResolvers<void>();
});

test("who asks after an announcement that is none of the page's shares the page that is being made", async () => {
  expect([await askAround(["other"], 2), slow.begun]).toEqual([["1", "1", "1"], 1]);
});

test("who asks after an announcement of the page's own gets it made again, once for all", async () => {
  expect([await askAround(["slow"], 2), slow.begun]).toEqual([["1", "2", "2"], 2]);
});
