import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Installation, startInstallation } from "../installation.ts";
import { launchChromium } from "./chromium.ts";
import { aReader, barriersOn, comeToRest, scrollsSideways } from "./reader.ts";

let installation: Installation;
let browser: Browser;
let password = "";
beforeAll(async () => {
  [installation, browser] = await Promise.all([startInstallation({ args: ["--empty"] }), launchChromium()]);
  password = await installation.addUser("guida@comune.example", "administrator");
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
  await installation?.remove();
});

async function enter(width: number, locale = "it-IT") {
  const reader = await aReader(browser, installation.origin, { width, locale });
  await reader.page.goto("/admin/login");
  await reader.page.locator("input[name=email]").fill("guida@comune.example");
  await reader.page.locator("input[name=password]").fill(password);
  await reader.page.locator("button[type=submit]").click();
  await reader.page.waitForURL(/\/admin\/?$/);
  return reader;
}

const fill = async (page: Page, texts: Record<string, string>) => {
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label).fill(text);
};
/** At 320 and at 1280 pixels. */
const isWithoutBarrier = async (page: Page) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await comeToRest(page);
    expect(await barriersOn(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }
};
const goOn = (page: Page) => page.getByRole("button", { name: "Salva e vai avanti" }).click();
const onPage = (page: Page, title: string) =>
  expect.poll(() => page.getByRole("heading", { level: 2 }).first().textContent()).toBe(title);

test("an empty installation is set up page by page, and its site opens with name and colour", {
  timeout: 300_000,
}, async () => {
  const closed = await fetch(installation.origin);
  expect([closed.status, (await closed.text()).includes("Sito in allestimento")]).toEqual([503, true]);

  const { page, foreign, failures, close } = await enter(320);
  await page.getByRole("link", { name: "Prepara il sito" }).click();
  await onPage(page, "Il Comune");
  await isWithoutBarrier(page);
  await fill(page, { "Nome completo": "Comune di Esempio", "Nome del luogo": "Esempio" });
  await page.getByLabel("Codice ISTAT").fill("51017");
  await page.getByLabel("Codice IPA").fill("c_d077");
  await page.getByLabel("Codice fiscale").fill("00137520510");
  await goOn(page);
  await expect.poll(() => page.getByLabel("Codice ISTAT").getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByText("Il codice ISTAT ha sei cifre").count()).toBe(1);
  await isWithoutBarrier(page);
  await page.getByLabel("Codice ISTAT").fill("051017");
  // leaving the field keeps what was typed: the page may be loaded anew
  const kept = page.waitForResponse(
    (answer) => answer.status() === 204 && (answer.request().postData()?.includes("00137520516") ?? false),
  );
  await page.getByLabel("Codice fiscale").fill("00137520516");
  await page.getByLabel("Codice IPA").focus();
  await kept;
  await page.reload();
  expect(await page.getByLabel("Codice fiscale").inputValue()).toBe("00137520516");
  await goOn(page);

  await onPage(page, "I recapiti");
  await isWithoutBarrier(page);
  await page.getByLabel("Indirizzo", { exact: true }).fill("Piazza 1");
  await page.getByLabel("Email", { exact: true }).fill("urp@comune.example");
  await page.getByLabel("PEC").fill("protocollo@comune.example");
  await goOn(page);

  await onPage(page, "L'aspetto");
  await page.locator("#set-up-color").fill("#ffcc00");
  await isWithoutBarrier(page);
  await page.getByRole("button", { name: /Usa #/ }).click();
  await page.locator("#set-up-color").fill("#7b1c2e");
  const picture = await sharp({ create: { width: 80, height: 100, channels: 4, background: "#7b1c2e" } })
    .png()
    .toBuffer();
  await page
    .getByLabel("Stemma", { exact: true })
    .setInputFiles({ name: "stemma.png", mimeType: "image/png", buffer: picture });
  await page.getByLabel("Testo alternativo").fill("Stemma del Comune di Esempio");
  await goOn(page);

  await onPage(page, "Le lingue");
  await isWithoutBarrier(page);
  await goOn(page);
  await onPage(page, "Gli argomenti");
  await isWithoutBarrier(page);
  for (const box of (await page.getByRole("checkbox").all()).slice(3)) await box.uncheck();
  await goOn(page);

  await onPage(page, "Le persone");
  await fill(page, { "Nome e cognome": "Anna Prova", "Indirizzo email": "anna@comune.example" });
  await page.getByRole("button", { name: "Invita questa persona" }).click();
  await expect.poll(() => page.getByText("consegni a anna@comune.example questo indirizzo").count()).toBe(1);
  await isWithoutBarrier(page);
  await page.getByRole("button", { name: "Vai avanti senza invitare altri" }).click();

  await onPage(page, "Apri il sito");
  await isWithoutBarrier(page);
  await page.getByRole("button", { name: "Apri il sito ai cittadini" }).click();
  await expect.poll(() => page.getByText("Il sito è aperto.").count()).toBe(1);
  await isWithoutBarrier(page);
  expect([foreign, failures]).toEqual([[], []]);
  await close();

  await expect.poll(() => fetch(installation.origin).then(({ status }) => status)).toBe(200);
  const home = await (await fetch(installation.origin)).text();
  expect(home).toContain("Comune di Esempio");
  expect(home).toContain("/stemma-80x100.webp");
  const theme = /href="(\/assets\/theme[^"]+)"/.exec(home)?.[1];
  expect(await (await fetch(`${installation.origin}${theme}`)).text()).toContain("#7b1c2e");
});

test("who comes back later finds what was written, in English too, on a wide window", {
  timeout: 120_000,
}, async () => {
  const { page, close } = await enter(1280, "en-GB");
  expect(await page.getByText("The site is not open yet").count()).toBe(0);
  await page.goto("/admin/set-up?step=municipality");
  await onPage(page, "The municipality");
  expect(await page.getByLabel("Full name").inputValue()).toBe("Comune di Esempio");
  await isWithoutBarrier(page);
  for (const step of ["contacts", "look", "languages", "topics", "people", "open"]) {
    await page.goto(`/admin/set-up?step=${step}`);
    await isWithoutBarrier(page);
  }
  await close();
});
