import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { aReader, barriersOn, scrollsSideways } from "./reader.ts";
import { fixedPages, typePages } from "./walked-pages.ts";

const origin = inject("origin");
let browser: Browser;
let before: string;
const viewsToday = async () => JSON.stringify(await (await fetch(`${origin}/statistiche.json`)).json());
beforeAll(async () => {
  browser = await launchChromium();
  before = await viewsToday();
  const { page, close } = await aReader(browser, origin);
  await page.goto("/vivere-il-comune");
  await page.goto("/servizi");
  await close();
});
afterAll(() => browser.close());

/** Address of the first page of each list, so that every content type is looked at with real content. */
async function firstOf(list: string, below: string): Promise<string> {
  const html = await (await fetch(`${origin}${list}`)).text();
  const found = [...html.matchAll(/href="([^"]+)"/g)]
    .map((match) => match[1] ?? "")
    .find(
      (href) =>
        href.startsWith(`${below}/`) &&
        href.split("/").length > below.split("/").length &&
        !href.endsWith(".xml") &&
        !href.endsWith(".json"),
    );
  if (!found) throw new Error(`no page below ${below} in ${list}`);
  return found;
}

async function findBarriers(paths: readonly string[], width: number): Promise<object[]> {
  const reader = await aReader(browser, origin, { width });
  const found: object[] = [];
  for (const path of paths) {
    await reader.page.goto(path);
    for (const barrier of await barriersOn(reader.page)) found.push({ path, width, ...barrier });
    if (await scrollsSideways(reader.page)) found.push({ path, width, rule: "scrolls sideways" });
  }
  expect(reader.foreign, "requests to other hosts").toEqual([]);
  expect(reader.failures, "errors in scripts").toEqual([]);
  expect(await reader.context.cookies(), "cookies").toEqual([]);
  await reader.close();
  return found;
}

test("no page of the site has a barrier, a cookie or a foreign request at 320 and at 1280 pixels", {
  timeout: 300_000,
}, async () => {
  const paths = [...fixedPages, ...(await Promise.all(typePages.map(([list, below]) => firstOf(list, below))))];
  const found = await Promise.all([320, 1280].map((width) => findBarriers(paths, width))); // a core for each
  expect(found.flat()).toEqual([]);
});

test("a citizen without JavaScript gets from home to a press release and to its proof", async () => {
  const { page, close } = await aReader(browser, origin, { javaScript: false, width: 360 });
  await page.goto("/");
  await page.getByRole("navigation", { name: "Navigazione principale" }).getByRole("link", { name: "Novità" }).click();
  await page.getByRole("main").getByRole("link", { name: "Comunicati" }).first().click();
  const first = page.getByRole("main").locator("article a, .card a, h2 a, h3 a").first();
  const title = (await first.textContent())?.trim();
  await first.click();
  expect((await page.getByRole("heading", { level: 1 }).textContent())?.trim()).toBe(title);
  await page
    .getByRole("link", { name: /verific/i })
    .first()
    .click();
  expect(page.url()).toMatch(/\/registro\/entry\/\d+$/);
  expect(await page.getByRole("main").textContent()).toContain("non è stato cambiato");
  await close();
});

test("the keyboard alone reaches the content and the search", async () => {
  const { page, close } = await aReader(browser, origin);
  await page.goto("/");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Vai al contenuto");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("contenuto");
  await page.goto("/ricerca");
  await page.getByRole("main").locator("input[type=search]").fill("museo");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=museo/);
  expect(await page.getByRole("main").textContent()).toMatch(/muse/i);
  await close();
});

test("a reader changes language and stays on the same page where it is translated", async () => {
  const { page, close } = await aReader(browser, origin);
  await page.goto(await firstOf("/en/news/press-releases", "/en/news/press-releases"));
  const languages = page.getByRole("navigation", { name: /lingua|language/i });
  const italian = languages.getByRole("link", { name: "italiano" });
  // biome-ignore lint/performance/useDomNodeTextContent: two words for a screen reader that reads the text as it is laid out
  expect((await italian.innerText()).replaceAll("\n", "")).toBe("IT italiano");
  await italian.click();
  expect(new URL(page.url()).pathname).toMatch(/^\/novita\/comunicati\/.+/);
  expect(await page.locator("html").getAttribute("lang")).toBe("it");
  await close();
});

test("a visit is counted and the figure shows", { timeout: 120_000 }, async () => {
  // the page of figures is kept for a minute: the visit was paid before the first test
  await expect.poll(viewsToday, { timeout: 90_000, interval: 2_000 }).not.toBe(before);
  const { page, close } = await aReader(browser, origin);
  const shown = async () => {
    await page.goto("/statistiche");
    return page.getByRole("main").textContent();
  };
  await expect.poll(shown, { timeout: 90_000, interval: 2_000 }).toContain("Servizi");
  await close();
});
