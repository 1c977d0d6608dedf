import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { openDeskApi } from "./desk-api.ts";
import { deskScreens } from "./desk-screens.ts";
import { enterDesk } from "./enter-desk.ts";
import { aReader, barriersOn, comeToRest, scrollsSideways } from "./reader.ts";

const origin = inject("origin");
let browser: Browser;
const screens: string[] = [...deskScreens];

/** Every collection with its list, an empty form, and the form of one that exists. */
beforeAll(async () => {
  browser = await launchChromium();
  const api = await openDeskApi(origin, "administrator@comune.example", inject("passwords").administrator ?? "");
  const { json } = await api.send("GET", "access");
  const collections = Object.keys((json as unknown as { collections: object }).collections);
  for (const slug of collections.filter((name) => !name.startsWith("payload-"))) {
    const found = (await api.send("GET", `${slug}?limit=1&depth=0`)).json as unknown as { docs?: { id: number }[] };
    screens.push(`collections/${slug}`, ...(found.docs ?? []).map(({ id }) => `collections/${slug}/${id}`));
  }
  screens.push(`${screens.find((screen) => /news\/\d+$/.test(screen))}/versions`);
  // a content with a table, which is typed in a grid
  const payments = "/amministrazione-trasparente/pagamenti-dell-amministrazione/dati-sui-pagamenti";
  const [, content] = /contenuti\/([0-9a-f-]{36})/.exec(await (await fetch(origin + payments)).text()) ?? [];
  screens.push(`trasparenza/contenuto?id=${content}`);
});
afterAll(() => browser.close());

/** Barriers on a screen of the desk. The outline of a text being written is that of its public page, not of this one. */
const barriers = async (page: Page) => {
  await page.locator("h1").first().waitFor({ state: "attached" });
  await comeToRest(page);
  return barriersOn(page, { exclude: [".ContentEditable__root"] });
};

test.each([
  [320, "it-IT"],
  [1280, "en-GB"],
])(
  "no screen of the desk has a barrier that axe sees, nor scrolls sideways, at %i px in %s",
  {
    timeout: 300_000,
  },
  async (width, locale) => {
    // Payload's forms are alike in both languages: of the second, our own screens and the forms with the most parts
    const opened = screens.filter(
      (screen) => locale === "it-IT" || !/^collections\//.test(screen) || /\/(news|services|calls)\/\d+/.test(screen),
    );
    const halves = [0, 1].map((half) => opened.filter((_, index) => index % 2 === half)); // a core for each
    // one after the other: of two entries of the same person at the same instant one is lost
    const visits = [await enterDesk(browser, "administrator", width, locale)];
    visits.push(await enterDesk(browser, "administrator", width, locale));
    const found = await Promise.all(visits.map((visit, index) => findBarriers(visit, halves[index] ?? [])));
    expect(found.flat()).toEqual([]);
    expect(screens.length).toBeGreaterThan(25);
  },
);

async function findBarriers(
  { page, failures, close }: Awaited<ReturnType<typeof enterDesk>>,
  opened: readonly string[],
): Promise<object[]> {
  const found: object[] = [];
  for (const screen of opened) {
    await page.goto(`/admin/${screen}`);
    found.push(...(await barriers(page)).map((barrier) => ({ screen, ...barrier })));
    if (await scrollsSideways(page)) found.push({ screen, rule: "scrolls sideways" });
  }
  expect(failures, "errors in scripts").toEqual([]);
  await close();
  return found;
}

test.each([320, 1280])("nor have the pages before entering, at %i px", { timeout: 60_000 }, async (width) => {
  const { page, close } = await aReader(browser, origin, { width });
  for (const screen of ["login", "forgot"]) {
    await page.goto(`/admin/${screen}`);
    expect(await barriers(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await page.locator("head").innerHTML()).not.toContain("Payload");
  }
  await close();
});
