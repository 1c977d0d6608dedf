import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { aReader, barriersOn, scrollsSideways } from "./reader.ts";

const origin = inject("origin");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const root = "/amministrazione-trasparente";
const paths = [
  root,
  "/en/transparency",
  `${root}/organizzazione`,
  `${root}/organizzazione/articolazione-degli-uffici`,
  `${root}/servizi-erogati/liste-di-attesa`,
  `${root}/servizi-erogati/class-action`,
  `${root}/dati-non-piu-soggetti-a-pubblicazione-obbligatoria`,
  `${root}/richiesta-accesso-civico`,
  `${root}/registro-degli-accessi`,
];

test.each([320, 1280])("the transparency section has no barrier and nothing sticks out at %i pixels", async (width) => {
  const { page, foreign, failures, close } = await aReader(browser, origin, { width });
  const found: unknown[] = [];
  for (const path of paths) {
    await page.goto(path);
    found.push(...(await barriersOn(page)).map((barrier) => ({ path, ...barrier })));
    if (await scrollsSideways(page)) found.push({ path, width });
  }
  expect([found, foreign, failures]).toEqual([[], [], []]);
  await close();
});

test("without JavaScript a citizen finds a table from home, its proof and its files, at 320 pixels without a barrier", async () => {
  const { page, context, close } = await aReader(browser, origin, { javaScript: false, width: 320 });
  await page.goto("/");
  await page.getByRole("link", { name: "Amministrazione Trasparente", exact: true }).first().click();
  await page.getByRole("link", { name: "Pagamenti dell'amministrazione", exact: true }).click();
  await page.getByRole("link", { name: "Dati sui pagamenti", exact: true }).click();
  await page.getByRole("link", { name: /^Dettaglio e prova di pubblicazione: Pagamenti del terzo/ }).click();
  expect(await page.getByRole("table").textContent()).toContain("Interessi passivi");
  expect(await page.locator("main").textContent()).toContain("Prova di pubblicazione");
  const href = await page.getByRole("link", { name: /^CSV: art\.4-bis-/ }).getAttribute("href");
  const file = await context.request.get(href ?? "");
  expect([file.status(), (await file.text()).split("\r\n")[0]]).toEqual([
    200,
    "Anno,Trimestre,Categoria di spesa,Tipologia di spesa,Importo,Beneficiario",
  ]);
  const address = page.url();
  await close();
  const seeing = await aReader(browser, origin, { width: 320 });
  await seeing.page.goto(address);
  expect([await barriersOn(seeing.page), await scrollsSideways(seeing.page)]).toEqual([[], false]);
  await seeing.close();
});

test("a request for civic access that is not whole says why at the field, and a whole one gets its number", async () => {
  const { page, close } = await aReader(browser, origin, { width: 320 });
  await page.goto(`${root}/richiesta-accesso-civico`);
  await page.getByLabel("Oggetto").fill("Spese per una festa");
  await page.getByRole("button", { name: "Invii la richiesta" }).click();
  expect(await page.getByLabel("Oggetto").inputValue()).toBe("Spese per una festa");
  expect(await barriersOn(page)).toEqual([]);
  await page.getByLabel("Che cosa chiede").selectOption("generalised");
  await page.getByLabel("Dati o documenti richiesti").fill("I costi della festa inventata del 2025.");
  await page.getByLabel("Nome", { exact: true }).fill("Prova");
  await page.getByLabel("Cognome").fill("Inventata");
  await page.getByLabel("Email").fill("prova@example.org");
  await page.locator("label[for=access-privacy]").click();
  await page.getByRole("button", { name: "Invii la richiesta" }).click();
  expect(await page.locator("h1").textContent()).toBe("Richiesta ricevuta");
  await close();
});
