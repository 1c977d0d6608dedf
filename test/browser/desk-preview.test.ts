import type { Browser, FrameLocator, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { aRelease, type DeskApi, makeSurroundings, openDeskApi } from "./desk-api.ts";
import { enterDesk } from "./enter-desk.ts";

const origin = inject("origin");
let browser: Browser;
let api: DeskApi;
let draft: { id: number; title: string };

const pictureOf = (page: FrameLocator | Page) =>
  page
    .locator("main img")
    .first()
    .evaluate((img: HTMLImageElement) => ({ width: img.naturalWidth, address: img.currentSrc }));

beforeAll(async () => {
  browser = await launchChromium();
  api = await openDeskApi(origin, "administrator@comune.example", inject("passwords").administrator ?? "");
  const surroundings = await makeSurroundings(api);
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#2d6a4f" } })
    .jpeg()
    .toBuffer();
  const picture = await api.upload(`mai-pubblicata-${Date.now()}.jpg`, "image/jpeg", bytes, { alt: "Un prato verde" });
  const title = `Bozza con immagine ${Date.now()}`;
  const fields = { _status: "draft", image: picture.json.doc?.id };
  draft = { title, id: await api.create("news", aRelease(title, surroundings, fields)) };
});
afterAll(() => browser.close());

test("beside the form stands the page as it would be, with a picture nobody published, and it follows what is typed", {
  timeout: 120_000,
}, async () => {
  const { page, close } = await enterDesk(browser, "press-office");
  await page.goto(`/admin/collections/news/${draft.id}`);
  // the desk remembers for each person whether the preview is open
  await page
    .locator(".live-preview-toggler:not(.live-preview-toggler--active)")
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  const preview = page.frameLocator("iframe.iframe-loader__iframe");
  await expect.poll(() => preview.locator("h1").textContent(), { timeout: 30_000 }).toContain(draft.title);
  expect(await page.locator("iframe").isVisible()).toBe(true);
  const picture = await pictureOf(preview);
  expect(picture.width).toBeGreaterThan(0);
  expect((await fetch(picture.address)).status).toBe(404);
  await page.locator("input[name=title]").fill(`${draft.title}, riscritta`);
  await expect.poll(() => preview.locator("h1").textContent(), { timeout: 30_000 }).toContain("riscritta");
  await close();
});
