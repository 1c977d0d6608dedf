import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { aReader, barriersOn, scrollsSideways } from "./reader.ts";

const origin = inject("origin");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const cards = (page: Page) => page.locator("[data-cards] > li").count();

test("a list goes on below where a script can, and on a page of its own where none can", async () => {
  const reader = await aReader(browser, origin);
  const { page } = reader;
  await page.goto("/novita");
  const before = await cards(page);
  await page.locator("[data-append]").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => cards(page)).toBeGreaterThan(before);
  expect(new URL(page.url()).search).toBe("");
  // whoever reads by keyboard goes on at the first card that came
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll("[data-cards] > li")].findIndex((card) => card.contains(document.activeElement)),
    ),
  ).toBe(before);
  const after = await cards(page);
  expect(await page.locator("[data-added]").textContent()).toBe(`Elementi aggiunti all'elenco: ${after - before}.`);
  expect(await barriersOn(page)).toEqual([]);
  // whoever opens a card that came and goes back finds it again, where it was
  const opened = page
    .locator("[data-cards] > li")
    .nth(after - 1)
    .locator("a")
    .last();
  await opened.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  await opened.click();
  await page.waitForURL((url) => url.pathname !== "/novita");
  await page.goBack();
  await expect.poll(() => cards(page)).toBe(after);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top - 50);
  expect([reader.foreign, reader.failures]).toEqual([[], []]);
  await reader.close();

  const without = await aReader(browser, origin, { javaScript: false });
  await without.page.goto("/novita");
  await without.page.locator("[data-append]").click();
  expect(new URL(without.page.url()).searchParams.has("dopo")).toBe(true);
  await without.close();
});

test("titles are suggested while somebody types, and the keyboard alone searches one", async () => {
  const { page, failures, close } = await aReader(browser, origin);
  await page.goto("/ricerca");
  await page.locator("#q").pressSequentially("carta");
  await expect.poll(() => page.locator("#suggerimenti option").count(), { timeout: 10_000 }).toBeGreaterThan(0);
  const title = await page.locator("#suggerimenti option").first().getAttribute("value");
  await page.locator("#q").fill(title ?? "");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=/);
  expect(
    await page
      .getByRole("main")
      .getByRole("link", { name: title ?? "" })
      .count(),
  ).toBeGreaterThan(0);
  expect(failures).toEqual([]);
  await close();
});

/** A page of every sort that people use with the keyboard. */
const used = [
  "/",
  "/servizi",
  "/vivere-il-comune/eventi?quando=mese",
  "/ricerca?q=museo",
  "/servizi/richiesta-assistenza",
  "/servizi/segnalazione-disservizio",
  "/statistiche",
];

/** What has the focus, by its markup, and whether anything shows that it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return undefined;
    const shown = node.matches("input[type=radio]")
      ? (document.querySelector(`label[for="${node.id}"]`) ?? node)
      : node;
    const isMarked = [node, shown].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
    });
    return { html: node.outerHTML.slice(0, 120), isMarked };
  });

test("with forced colours and without motion everything has a visible focus, and nothing moves", {
  timeout: 180_000,
}, async () => {
  const reader = await aReader(browser, origin);
  const { page } = reader;
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  const faults: object[] = [];
  for (const path of used) {
    await page.goto(path);
    for (const barrier of await barriersOn(page)) faults.push({ path, ...barrier });
    const seen = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const now = await focused(page);
      if (!now || seen.has(now.html)) break;
      seen.add(now.html);
      if (!now.isMarked) faults.push({ path, unmarked: now.html });
    }
    if (seen.size < 10) faults.push({ path, reached: seen.size });
    const moving = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === "running").length,
    );
    if (moving > 0) faults.push({ path, moving });
  }
  expect(faults).toEqual([]);
  await reader.close();
});

test("at four times the size nothing of a page is cut off or lies outside", { timeout: 120_000 }, async () => {
  // 1280 x 1024 at 400 % (WCAG 1.4.10)
  const { page, close } = await aReader(browser, origin, { width: 320 });
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of [...used, "/profili-ufficiali", "/novita?anno=2026"]) {
    await page.goto(path);
    expect({ path, sideways: await scrollsSideways(page) }).toEqual({ path, sideways: false });
    expect(await page.locator("h1").first().isVisible()).toBe(true);
  }
  await close();
});

test.each([
  ["may be told", false],
  ["is blocked", true],
])("a page works the same when how long it was read %s", async (_name, isBlocked) => {
  const { page, close, foreign, failures } = await aReader(browser, origin);
  const told: string[] = [];
  await page.route("**/misura", (route) => {
    told.push(route.request().postData() ?? "");
    return isBlocked ? route.abort("blockedbyclient") : route.continue();
  });
  const answer = await page.goto("/novita");
  const view = /view;desc="([^"]+)"/.exec((await answer?.headerValue("server-timing")) ?? "")?.[1];
  expect(view, "the view is counted before the browser says anything").toMatch(/^\d+$/);
  await page.waitForTimeout(1_100);
  // what a browser says while it really leaves cannot be looked at from outside
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
  await expect.poll(() => told.length).toBe(1);
  await page.getByRole("link", { name: "Servizi", exact: true }).first().click();
  await page.waitForURL(/\/servizi$/);
  expect(JSON.parse(told[0] ?? "")).toEqual({ view, seconds: expect.any(Number) });
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Servizi");
  expect([foreign, failures]).toEqual([[], []]);
  await close();
});
