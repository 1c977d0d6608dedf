import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { enterDesk } from "./enter-desk.ts";
import { aReader, barriersOn, scrollsSideways } from "./reader.ts";

const origin = inject("origin");
let browser: Browser;
let photo: Buffer;
beforeAll(async () => {
  browser = await launchChromium();
  const pixels = { width: 800, height: 600, channels: 3 as const, background: "#884400" };
  photo = await sharp({ create: pixels }).jpeg().toBuffer();
});
afterAll(() => browser.close());

type Seen = (state: string) => Promise<void>;
const go = (page: Page, step: string) => page.locator(`main button[name=go][value=${step}]`).last().click();
const label = (page: Page, id: string) => page.locator(`label[for="${id}"]`).click();

async function askForHelp(page: Page, address: string, seen: Seen): Promise<void> {
  await page.goto(address);
  await seen("form");
  await page.locator("select[name=category]").selectOption("anagrafe-e-stato-civile");
  await page.locator("textarea[name=details]").fill("Non trovo <b>il modulo</b>");
  await go(page, "services");
  await page.locator("select[name=service]").selectOption({ index: 1 });
  await go(page, "send");
  await seen("refused");
  expect(await page.locator("textarea[name=details]").inputValue()).toBe("Non trovo <b>il modulo</b>");
  await page.locator("input[name=name]").fill("Prova");
  await page.locator("input[name=surname]").fill("Inventata");
  await page.locator("input[name=email]").fill("prova@example.org");
  await label(page, "assistance-privacy");
  await go(page, "send");
  await seen("receipt");
}

async function reportFault(page: Page, address: string, seen: Seen): Promise<void> {
  await page.goto(address);
  await seen("privacy");
  await go(page, "data");
  await seen("privacy refused");
  await label(page, "fault-privacy");
  await go(page, "data");
  await seen("data");
  await page.locator("input[type=image][name=map]").click({ position: { x: 150, y: 120 } });
  await seen("point chosen");
  expect(await page.locator("input[name=latitude]").inputValue()).toMatch(/^43\.\d{5}$/);
  await page.locator("input[name=title]").fill("Buca <b>profonda</b>");
  await page.locator("select[name=category]").selectOption("strade");
  await page.locator("input[type=file]").setInputFiles({ name: "buca.jpg", mimeType: "image/jpeg", buffer: photo });
  await go(page, "summary");
  await seen("data refused");
  expect(await page.locator("input[name=title]").inputValue()).toBe("Buca <b>profonda</b>");
  await page.locator("input[name=address]").fill("Via Nazionale 10");
  await page.locator("textarea[name=details]").fill("Davanti al civico 10.");
  await go(page, "summary");
  await seen("summary");
  expect(await page.getByRole("main").textContent()).toContain("800 × 600");
  await go(page, "confirm");
  await seen("receipt");
}

/** The desk names its landmarks once its scripts run. */
const ready = (page: Page) => page.getByRole("main").waitFor();

const flows = { askForHelp, reportFault };

test.each([
  ["askForHelp", "/servizi/richiesta-assistenza"],
  ["reportFault", "/servizi/segnalazione-disservizio"],
] as const)("without JavaScript, on a phone: %s leads to a receipt that can be opened again", async (flow, address) => {
  const { page, close } = await aReader(browser, origin, { javaScript: false, width: 360 });
  await flows[flow](page, address, async () => {});
  const receipt = page.url();
  expect(receipt).toContain("/ricevuta?code=");
  await page.goto(receipt);
  expect(await page.locator("h1").textContent()).toMatch(/n\. \d+ ricevuta/);
  await close();
});

test.each([
  ["askForHelp", "/servizi/richiesta-assistenza", 320],
  ["askForHelp", "/en/services/request-assistance", 1280],
  ["reportFault", "/servizi/segnalazione-disservizio", 320],
  ["reportFault", "/en/services/report-a-fault", 1280],
] as const)(
  "%s at %s has no barrier at %i pixels, errors included",
  { timeout: 240_000 },
  async (flow, address, width) => {
    const reader = await aReader(browser, origin, { width });
    const found: object[] = [];
    const seen: Seen = async (state) => {
      for (const barrier of await barriersOn(reader.page)) found.push({ state, ...barrier });
      if (await scrollsSideways(reader.page)) found.push({ state, rule: "scrolls sideways" });
    };
    await flows[flow](reader.page, address, seen);
    if (flow === "reportFault") {
      await reader.page.goto(address === "/en/services/report-a-fault" ? `${address}/list` : `${address}/elenco`);
      await seen("list");
    }
    expect(found).toEqual([]);
    expect([reader.foreign, reader.failures, await reader.context.cookies()]).toEqual([[], [], []]);
    await reader.close();
  },
);

test("the position of a telephone is asked of the telephone alone, and only when the button is pressed", async () => {
  const { page, context, foreign, close } = await aReader(browser, origin, { width: 360 });
  await context.grantPermissions(["geolocation"], { origin });
  await context.setGeolocation({ latitude: 43.27528, longitude: 11.98512 });
  await page.goto("/servizi/segnalazione-disservizio");
  await label(page, "fault-privacy");
  await go(page, "data");
  expect(await page.locator("input[name=latitude]").inputValue()).toBe("");
  await page.getByRole("button", { name: "Usa la mia posizione" }).click();
  await page.getByText("Posizione aggiunta: 43.27528, 11.98512.").waitFor();
  expect(foreign).toEqual([]);
  await close();
});

test("the office answers a request and releases a report, and both are read outside", {
  timeout: 240_000,
}, async () => {
  const citizen = await aReader(browser, origin, { width: 1280 });
  await askForHelp(citizen.page, "/servizi/richiesta-assistenza", async () => {});
  const help = citizen.page.url();
  await reportFault(citizen.page, "/servizi/segnalazione-disservizio", async () => {});
  const { page, close } = await enterDesk(browser, "administrator");
  await page.goto("/admin/assistance");
  await ready(page);
  expect(await barriersOn(page)).toEqual([]);
  await page.locator(".arengo-table a").first().click();
  await page.waitForURL(/assistance\/request/);
  await ready(page);
  expect(await barriersOn(page)).toEqual([]);
  await page.locator("select[name=state]").selectOption("answered");
  await page.locator("textarea[name=answer]").fill("Lo trova allo sportello.");
  await page.locator("form[action='/admin/api/assistance/change'] button[type=submit]").click();
  await page.getByRole("status").getByText("Salvato").waitFor();
  await citizen.page.goto(help);
  expect(await citizen.page.getByRole("main").textContent()).toContain("Lo trova allo sportello.");

  await page.goto("/admin/faults");
  await ready(page);
  expect(await barriersOn(page)).toEqual([]);
  await page.locator(".arengo-table a").first().click();
  await page.waitForURL(/faults\/report/);
  await ready(page);
  expect(await barriersOn(page)).toEqual([]);
  const release = page.locator("form[action='/admin/api/faults/release']");
  await release.locator("input[name=title]").fill("Buca in via Nazionale");
  await release.locator("input[name=picture-1]").check();
  await release.locator("input[name=alt-1]").fill("Una buca nell'asfalto");
  await release.locator("button[type=submit]").click();
  await page.getByRole("status").getByText("sono pubblici").waitFor();
  await citizen.page.goto("/servizi/segnalazione-disservizio/elenco?tipo=strade");
  await citizen.page.getByRole("link", { name: "Buca in via Nazionale" }).first().click();
  await citizen.page.waitForURL(/elenco\/\d+$/);
  expect(await citizen.page.getByRole("img", { name: "Una buca nell'asfalto" }).isVisible()).toBe(true);
  expect(await barriersOn(citizen.page)).toEqual([]);
  await close();
  await citizen.close();
});
