import pino from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isCounted } from "#src/statistics/is-counted.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { withSite } from "#test/site.ts";
import { makeAhead } from "./cache/make-ahead.ts";
import { openPageCache } from "./cache/page-cache.ts";
import { makePagesAhead } from "./pages-ahead.ts";

const database = withDatabase();
const site = withSite(database);
const log = pino({ level: "silent" });
let running: { stop: () => Promise<void> } | undefined;

beforeEach(() => {
  const { app, state } = site;
  const origin = "https://comune.esempio.it";
  running = makePagesAhead(app, { db: database.site, state, log, site: "comune", origin, clock: () => site.now });
});
afterEach(() => running?.stop());

/** The page as it lies in memory, once it does. */
async function untilKept(path: string, text: string): Promise<void> {
  const kept = () => site.state.cache.find(path, site.now)?.html.toString() ?? "";
  await expect.poll(kept, { timeout: 60_000 }).toContain(text);
}

test("home, sections and what was published lie in memory before anybody has asked, and again as they are after a change", async () => {
  const document = aPressRelease({ id: "nuova", title: "Orari estivi" });
  await publish(database, document);
  await untilKept("/novita/comunicati/nuova", "Orari estivi");
  await untilKept("/novita/comunicati", "Orari estivi");
  await untilKept("/", "Orari estivi");
  await publish(database, { ...document, title: "Orari invernali" }, { correction: "Titolo" });
  await untilKept("/", "Orari invernali");
  await untilKept("/novita/comunicati/nuova", "Orari invernali");
}, 120_000);

test("no page made ahead is taken for the view of a person", async () => {
  site.views.length = 0;
  site.state.drop(["*"]);
  await untilKept("/", "</html>");
  expect(site.views.length).toBeGreaterThan(0);
  expect(site.views.filter(isCounted)).toEqual([]);
}, 120_000);

test("nothing is made while somebody waits for a page, and all that is missing when nobody does", async () => {
  const cache = openPageCache(1_000);
  cache.setListening(true);
  const made: string[] = [];
  let isBusy = true;
  const ahead = makeAhead({
    ...{ cache, log, isBusy: () => isBusy, list: async () => ["/", "/novita", "/servizi"] },
    isKept: (path) => path === "/novita",
    make: async (path) => void made.push(path),
  });
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(made).toEqual([]);
  isBusy = false;
  await expect.poll(() => made).toEqual(["/", "/servizi"]);
  await ahead.stop();
});

test("a page that memory does not take is made once, and not after every announcement", async () => {
  const cache = openPageCache(1_000);
  cache.setListening(true);
  const made: string[] = [];
  const ahead = makeAhead({
    ...{ cache, log, isBusy: () => false, list: async () => ["/newsletter", `/${made.length}`] },
    isKept: (path) => path !== "/newsletter" && made.includes(path),
    make: async (path) => void made.push(path),
  });
  await expect.poll(() => made, { timeout: 5_000 }).toEqual(["/newsletter", "/0"]);
  cache.drop(["news:1"]);
  await expect.poll(() => made, { timeout: 5_000 }).toEqual(["/newsletter", "/0", "/2"]);
  await ahead.stop();
});

test("a list that could not be read is read again after the next announcement", async () => {
  const cache = openPageCache(1_000);
  cache.setListening(true);
  const made: string[] = [];
  let reads = 0;
  const ahead = makeAhead({
    ...{ cache, log, isBusy: () => false, isKept: () => false, make: async (path) => void made.push(path) },
    list: async () => {
      reads += 1;
      if (reads === 1) throw new Error("the database is away");
      return ["/"];
    },
  });
  await expect.poll(() => reads, { timeout: 5_000 }).toBe(1);
  cache.drop(["*"]);
  await expect.poll(() => made, { timeout: 5_000 }).toEqual(["/"]);
  await ahead.stop();
});
