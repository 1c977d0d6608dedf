import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { aRelease, type DeskApi, makeSurroundings, openDeskApi } from "./desk-api.ts";
import { enterDesk } from "./enter-desk.ts";
import { aReader, barriersOn } from "./reader.ts";

const origin = inject("origin");
const passwords = inject("passwords");
let browser: Browser;
let api: DeskApi;
let surroundings: { office: number; topic: number };
beforeAll(async () => {
  browser = await launchChromium();
  api = await openDeskApi(origin, "administrator@comune.example", passwords.administrator ?? "");
  surroundings = await makeSurroundings(api);
});
afterAll(() => browser.close());

const pathOf = (title: string) => `/novita/comunicati/${title.toLowerCase().replaceAll(" ", "-")}`;
const publicPage = (path: string) =>
  fetch(`${origin}${path}`).then(async (answer) => ({ status: answer.status, text: await answer.text() }));

test.each([360, 1280])(
  "withdrawing at %i px asks why, and whoever opens the address reads it",
  {
    timeout: 120_000,
  },
  async (width) => {
    const title = `Da ritirare ${width} ${Date.now()}`;
    const id = await api.create("news", aRelease(title, surroundings));
    const { page, close } = await enterDesk(browser, "press-office", width);
    await page.goto(`/admin/collections/news/${id}`);
    await page.locator(".doc-controls__popup button, .doc-controls__dots").last().click();
    await page.getByRole("button", { name: "Ritira dal sito" }).click();
    const dialog = page.getByRole("dialog", { name: "Ritirare il contenuto?" });
    await dialog.getByRole("button", { name: "Ritira dal sito" }).click();
    await expect.poll(() => dialog.getByRole("alert").textContent()).toContain("Scriva il motivo del ritiro");
    expect((await publicPage(pathOf(title))).status).toBe(200);
    expect((await barriersOn(page)).filter(({ where }) => where.includes("arengo-"))).toEqual([]);
    await dialog.getByRole("textbox", { name: /Motivo del ritiro/ }).fill("Conteneva una data sbagliata.");
    await dialog.getByRole("button", { name: "Ritira dal sito" }).click();
    await expect.poll(() => publicPage(pathOf(title)).then(({ status }) => status), { timeout: 20_000 }).toBe(410);
    expect((await publicPage(pathOf(title))).text).toContain("Conteneva una data sbagliata.");
    await close();
  },
);

test("one list says what is missing and what could be better, and leads to the field, in another tab too", {
  timeout: 120_000,
}, async () => {
  const id = await api.create("news", { _status: "draft", title: "AVVISO SCRITTO IN MAIUSCOLO" });
  const { page, close } = await enterDesk(browser, "editor");
  await page.goto(`/admin/collections/news/${id}`);
  const list = page.getByRole("region", { name: "Prima di pubblicare" });
  await list.getByRole("button", { name: /«Titolo» è scritto tutto in maiuscolo/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("title");
  await list.getByRole("button", { name: /«A cura di» è vuoto/ }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[id^=field-]")?.id))
    .toBe("field-offices");
  expect((await barriersOn(page)).filter(({ where }) => where.includes("arengo-"))).toEqual([]);
  await page.locator(".tabs-field__tab-button").first().click();
  await page.locator("input[name=title]").fill("Avviso scritto bene");
  await expect.poll(() => list.getByRole("button", { name: /in maiuscolo/ }).count(), { timeout: 20_000 }).toBe(0);
  await close();
});

test("without a mail server the page for a forgotten password says so", { timeout: 60_000 }, async () => {
  const { page, close } = await aReader(browser, origin);
  await page.goto("/admin/forgot");
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Password dimenticata");
  expect(await page.getByText("non ha un server di posta configurato").count()).toBe(1);
  await close();
});

test("an upload of 200 MB is refused with a sentence", { timeout: 120_000 }, async () => {
  const { status, json } = await api.upload("grande.zip", "application/zip", Buffer.alloc(200 * 2 ** 20), {});
  expect([status, json.errors?.[0]?.message]).toEqual([413, expect.stringContaining("fino a 50 MB")]);
});
