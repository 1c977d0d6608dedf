import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { aReader, barriersOn, scrollsSideways } from "./reader.ts";

// a name below `localhost` is this machine to Chromium, without any DNS
const at = (key: string) => inject("origin").replace("//", `//${key}.`);
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each([1280, 320])("the museum's site is its own, at %i px, without a barrier", async (width) => {
  const { page, foreign, close } = await aReader(browser, at("museo"), { width });
  await page.goto("/");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("MAEC di Cortona");
  expect(await barriersOn(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.goto("/da/festival/vivere-il-comune/eventi/festival-prima-serata");
  expect(await page.locator("[data-banner=from-site]").textContent()).toContain("del sito Cortona Mix Festival");
  expect(await barriersOn(page)).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

test("a reader goes from the municipality's list to the festival's page, and on to the festival", async () => {
  const { page, close } = await aReader(browser, inject("origin"));
  await page.goto("/vivere-il-comune/eventi");
  await page.getByRole("link", { name: "Prima serata: un'orchestra in piazza" }).click();
  await page.getByRole("link", { name: "Apri sul suo sito" }).click();
  await page.waitForURL(`${at("festival")}/vivere-il-comune/eventi/festival-prima-serata`);
  expect(await page.getByRole("navigation", { name: "Navigazione principale" }).textContent()).toContain("Palchi");
  await close();
});
