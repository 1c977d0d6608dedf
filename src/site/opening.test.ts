import { beforeAll, expect, test } from "vitest";
import { openDb, openPool } from "#src/platform/db.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { aPublicDocument } from "#test/factories/register.ts";
import { freePort } from "#test/global-setup.ts";
import { withSite } from "#test/site.ts";
import { openingOf, waitsForOpening } from "./opening.ts";

const database = withDatabase();
let opening: () => Promise<boolean>;
const site = withSite(database, { isOpen: () => opening() });
beforeAll(() => {
  opening = openingOf(database.site, { site: "comune", clock: () => site.now });
});

test.each(["/", "/novita", "/en", "/feed.xml", "/sitemap.xml"])(
  "before the municipality's data are published, %s says that the site is being prepared",
  async (path) => {
    const answer = await site.app.inject(path);
    expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "3600"]);
    expect(answer.body).toContain(path === "/en" ? "Site in preparation" : "Sito in allestimento");
    expect(answer.body).toContain('<meta name="robots" content="noindex"');
  },
);

test.each(["/healthz", "/readyz", "/registro/checkpoint", "/admin", "/assets/x.css", "/anteprima/x"])(
  "%s does not wait for the opening",
  (path) => {
    expect(waitsForOpening(path)).toBe(false);
  },
);

test("the parts answer while the site is closed", async () => {
  expect((await site.app.inject("/healthz")).statusCode).toBe(200);
  expect((await site.app.inject("/readyz")).statusCode).toBe(200);
});

test("once the data are published the site is open within a second, and stays so without the database", async () => {
  await publish(
    database,
    aPublicDocument({ site: "comune", kind: "settings", id: "settings", path: "/", title: "Comune di Esempio" }),
  );
  site.now = new Date(site.now.getTime() + 1_000);
  expect((await site.app.inject("/")).statusCode).toBe(200);
  expect((await site.app.inject("/novita")).statusCode).toBe(200);
});

test("a database that does not answer closes nothing", async () => {
  const nowhere = openPool(`postgres://x:x@127.0.0.1:${await freePort()}/x`, { applicationName: "test" });
  const isOpen = openingOf(openDb(nowhere), { site: "comune", clock: () => site.now });
  expect(await isOpen()).toBe(true);
  await nowhere.end();
});
