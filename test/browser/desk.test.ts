import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { aRelease, type DeskApi, makeSurroundings, openDeskApi } from "./desk-api.ts";
import { enterDesk } from "./enter-desk.ts";

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

const publicPage = (path: string) =>
  fetch(`${origin}${path}`).then(async (answer) => ({ status: answer.status, text: await answer.text() }));

test("a press officer publishes a draft with one click, and the site, the feed and the register have it", {
  timeout: 180_000,
}, async () => {
  const title = `Comunicato dal browser ${Date.now()}`;
  const id = await api.create("news", aRelease(title, surroundings, { _status: "draft" }));
  const path = `/novita/comunicati/${title.toLowerCase().replaceAll(" ", "-")}`;
  expect((await publicPage(path)).status).toBe(404);

  const { page, foreign, close } = await enterDesk(browser, "press-office");
  await page.goto(`/admin/collections/news/${id}`);
  await page.locator("textarea[name=summary]").fill("Scritto nella redazione, letto sul sito.");
  await page
    .getByRole("button", { name: /^Pubblica/ })
    .first()
    .click();
  await expect.poll(() => publicPage(path).then((answer) => answer.status), { timeout: 20_000 }).toBe(200);
  const shown = await publicPage(path);
  expect(shown.text).toContain("Scritto nella redazione, letto sul sito.");
  expect((await publicPage("/novita/comunicati/feed.xml")).text).toContain(title);
  const entry = /\/registro\/entry\/(\d+)/.exec(shown.text)?.[1];
  expect((await publicPage(`/registro/entry/${entry}`)).text).toContain("non è stato cambiato");
  expect(foreign, "requests of the desk to other hosts").toEqual([]);
  await close();
});

test("a correction is shown with its note; a withdrawn page says so", { timeout: 120_000 }, async () => {
  const title = `Da correggere ${Date.now()}`;
  const id = await api.create("news", aRelease(title, surroundings));
  const path = `/novita/comunicati/${title.toLowerCase().replaceAll(" ", "-")}`;
  await api.send("PATCH", `news/${id}`, {
    _status: "published",
    summary: "Ora è giusto.",
    correctionNote: "Corretta la data della seduta.",
  });
  expect((await publicPage(path)).text).toContain("Corretta la data della seduta.");
  await api.send("PATCH", `news/${id}`, { _status: "draft", withdrawalReason: "Pubblicato per errore." });
  const gone = await publicPage(path);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain("Pubblicato per errore.");
});

test("an editor may not publish, by whichever door", { timeout: 120_000 }, async () => {
  const editor = await openDeskApi(origin, "editor@comune.example", passwords.editor ?? "");
  const title = `Bozza di redazione ${Date.now()}`;
  const { status, json } = await editor.send("POST", "news", aRelease(title, surroundings));
  expect(status).toBe(403);
  expect(json.errors?.[0]?.message).toContain("Lei può salvare bozze");
  expect((await editor.send("POST", "news", aRelease(title, surroundings, { _status: "draft" }))).status).toBe(201);
  // many at once is no door either, not even for an administrator
  expect((await editor.send("PATCH", "news?where[title][exists]=true", { _status: "draft" })).status).toBe(403);
  expect((await api.send("PATCH", "news?where[title][exists]=true", { _status: "draft" })).status).toBe(403);
});

test("the preview shows a draft to whoever has the signed address, and to nobody else", {
  timeout: 120_000,
}, async () => {
  const title = `Anteprima ${Date.now()}`;
  const id = await api.create("news", aRelease(title, surroundings, { _status: "draft" }));
  const { page, close } = await enterDesk(browser, "press-office");
  const answer = await page.request.get(`/admin/api/news/${id}/preview`).catch(() => undefined);
  await page.goto(`/admin/collections/news/${id}`);
  const [shown] = await Promise.all([
    page.context().waitForEvent("page"),
    page.locator("#preview-button, .preview-btn").first().click(),
  ]);
  await shown.waitForLoadState();
  expect(await shown.getByRole("heading", { level: 1 }).textContent()).toBe(title);
  const forged = new URL(shown.url());
  forged.searchParams.set("firma", "AAAA");
  expect((await fetch(forged)).status).toBeGreaterThanOrEqual(400);
  expect(answer?.status() ?? 200).toBeLessThan(500);
  await close();
});

test.each([
  ["malformed JSON", "POST", "/admin/api/users/login", "{oops", "application/json"],
  ["an absurd address", "GET", "/%E0%A4%A", undefined, undefined],
  ["a null byte", "GET", "/novita/%00", undefined, undefined],
])("%s gets a 4xx, never a 5xx", async (_, method, path, body, type) => {
  const answer = await fetch(`${origin}${path}`, {
    method,
    ...(body && { body }),
    ...(type && { headers: { "content-type": type } }),
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});
