import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { enterDesk } from "./enter-desk.ts";
import { aReader, barriersOn, scrollsSideways } from "./reader.ts";

const origin = inject("origin");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const go = (page: Page, step: string) => page.locator(`button[name=go][value=${step}]`).last().click();

/** Chooses as a hand does, by the words: the library lays the label over the button. */
async function choose(page: Page, input: string, which: "first" | "last"): Promise<void> {
  const id = await page.locator(input)[which]().getAttribute("id");
  await page.locator(`label[for="${id}"]`).click();
}

/** Waits until the keyboard stands at the list of what is to be mended. */
const atErrors = (page: Page) => page.locator("#form-errors:focus").waitFor();

/** Fills in the step that is shown and goes on; tells of every state in between. */
async function book(page: Page, address: string, seen: (state: string) => Promise<void>): Promise<void> {
  await page.goto(address);
  await seen("office");
  await go(page, "time");
  await atErrors(page);
  await seen("office refused");
  await choose(page, "input[name=office]", "first");
  await go(page, "time");
  await seen("time");
  await choose(page, "input[name=time]", "last");
  await go(page, "details");
  await choose(page, "input[name=subject]", "first");
  await page.locator("textarea[name=details]").fill("Rinnovo <b>della</b> carta");
  await seen("details");
  await go(page, "person");
  await page.locator("input[name=name]").fill("Prova");
  await page.locator("input[name=surname]").fill("Inventata");
  await page.locator("input[name=email]").fill("non un indirizzo");
  await go(page, "summary");
  await atErrors(page);
  await seen("person refused");
  expect(await page.locator("input[name=name]").inputValue()).toBe("Prova");
  await page.locator("input[name=email]").fill("prova@example.org");
  await go(page, "summary");
  await seen("summary");
  expect(await page.getByRole("main").textContent()).toContain("Rinnovo <b>della</b> carta");
  await go(page, "confirm");
  await seen("booked");
}

test("a citizen without JavaScript books an appointment on a phone, takes it to the calendar and cancels it", async () => {
  const { page, context, close } = await aReader(browser, origin, { javaScript: false, width: 360 });
  await page.goto("/servizi");
  const way = await page.locator("main [data-element=appointment-booking]").getAttribute("href");
  await book(page, way ?? "", async () => {});
  expect(await page.locator("h1").textContent()).toBe("Appuntamento confermato");
  const file = await context.request.get((await page.locator("a[href*='.ics']").getAttribute("href")) ?? "");
  expect([file.headers()["content-type"], await file.text()]).toEqual([
    expect.stringContaining("text/calendar"),
    expect.stringMatching(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART/),
  ]);
  await page.getByRole("link", { name: "Annulla l'appuntamento" }).click();
  await page.getByRole("button", { name: "Sì, annulla l'appuntamento" }).click();
  expect(await page.locator("h1").textContent()).toBe("Appuntamento annullato");
  await close();
});

test("the office moves an appointment to a free time, and the citizen reads when and why", {
  timeout: 240_000,
}, async () => {
  const citizen = await aReader(browser, origin, { width: 1280 });
  await book(citizen.page, "/prenotazione-appuntamento", async () => {});
  const { page, close } = await enterDesk(browser, "administrator");
  await page.goto("/admin/appointments");
  await page.getByRole("link", { name: "Sposta l'appuntamento di Prova Inventata" }).last().click();
  await page.waitForURL(/appointments\/move/);
  await page.getByRole("main").waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole("navigation", { name: "Mese" }).getByRole("link").last().click();
  await page.waitForURL(/month=/);
  const times = page.getByLabel("Nuovo orario");
  const chosen = await times.locator("optgroup").last().locator("option").last().textContent();
  await times.selectOption({ label: chosen ?? "" });
  await page.getByLabel("Motivo, che chi ha prenotato leggerà").fill("Lo sportello è chiuso per lavori.");
  await page.getByRole("button", { name: "Sposta", exact: true }).click();
  await page.getByRole("status").getByText("L'appuntamento è spostato").waitFor();
  expect(await barriersOn(page)).toEqual([]);
  expect(await page.getByRole("main").textContent()).toContain("Motivo: Lo sportello è chiuso per lavori.");
  await citizen.page.reload();
  const seen = await citizen.page.getByRole("main").textContent();
  expect([seen?.includes(chosen ?? "-"), seen?.includes("Lo sportello è chiuso per lavori.")]).toEqual([true, true]);
  await close();
  await citizen.close();
});

test.each([
  ["/prenotazione-appuntamento", 320],
  ["/prenotazione-appuntamento", 1280],
  ["/en/appointment", 320],
  ["/en/appointment", 1280],
])("no step of %s has a barrier at %i pixels, errors included", { timeout: 240_000 }, async (address, width) => {
  const reader = await aReader(browser, origin, { width });
  const found: object[] = [];
  await book(reader.page, address, async (state) => {
    for (const barrier of await barriersOn(reader.page)) found.push({ state, ...barrier });
    if (await scrollsSideways(reader.page)) found.push({ state, rule: "scrolls sideways" });
  });
  expect(found).toEqual([]);
  expect([reader.foreign, reader.failures, await reader.context.cookies()]).toEqual([[], [], []]);
  await reader.close();
});

test("whoever rates a page meets no barrier, and the page asks the question that follows from the stars", async () => {
  const reader = await aReader(browser, origin, { width: 320 });
  const { page } = reader;
  await page.goto("/servizi");
  await page.locator("#rating-2").focus();
  await page.keyboard.press("Space");
  expect(await page.locator("[data-element=feedback-rating-negative]").isVisible()).toBe(true);
  expect(await barriersOn(page)).toEqual([]);
  await choose(page, "#rating-negative-unclear", "first");
  await page.locator("#rating-comment").fill("Prova");
  await page.getByRole("button", { name: "Invia" }).click();
  expect(await page.locator("h1").textContent()).toContain("Grazie");
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole("link", { name: "Torna alla pagina" }).click();
  expect(new URL(page.url()).pathname).toBe("/servizi");
  await reader.close();
});

test("without JavaScript and with the keyboard alone the rating is given, mended after a refusal, and given again", async () => {
  const { page, close } = await aReader(browser, origin, { width: 320, javaScript: false });
  const follows = (sign: string) => page.locator(`[data-element=feedback-rating-${sign}]`).isVisible();
  await page.goto("/note-legali");
  expect(await page.getByRole("button", { name: "Invia" }).isVisible(), "nothing to send before a star").toBe(false);
  await page.locator("#rating-1").focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  expect([await page.locator("#rating-4").isChecked(), await follows("positive"), await follows("negative")]).toEqual([
    ...[true, true, false],
  ]);
  await page.keyboard.press("ArrowLeft");
  expect([await follows("positive"), await follows("negative")]).toEqual([false, true]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  // an old browser that knows no longest text
  await page.evaluate(() => document.querySelector("#rating-comment")?.removeAttribute("maxlength"));
  await page.keyboard.insertText("Manca il costo. ".repeat(20));
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  expect(await page.title()).toMatch(/^Errore: /);
  expect([
    await page.locator("#rating-3").isChecked(),
    await page.locator("#rating-negative-unclear").isChecked(),
  ]).toEqual([true, true]);
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole("alert").getByRole("link").focus();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("rating-comment");
  await page.locator("#rating-comment").fill("Manca il costo.");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Grazie/ }).waitFor();
  await page.getByRole("link", { name: "Torna alla pagina" }).click();
  await page.locator("label[for=rating-5]").click();
  await page.getByRole("button", { name: "Invia" }).click();
  await page.getByRole("heading", { name: /^Grazie/ }).waitFor();
  await close();
});
