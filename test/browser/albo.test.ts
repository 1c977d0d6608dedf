import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { aRevealingPdf } from "#test/factories/revealing-pdf.ts";
import { launchChromium } from "./chromium.ts";
import { enterDesk } from "./enter-desk.ts";
import { aReader, barriersOn, comeToRest, scrollsSideways } from "./reader.ts";

const origin = inject("origin");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const title = `Prova di lettura dell'albo ${Date.now()}`;
const text = "La Giunta approva il contributo al nucleo con ISEE basso, codice RSSMRA85T10A562S.";

test("an act goes from a draft of one person through another's review to a citizen without JavaScript", {
  timeout: 120_000,
}, async () => {
  const editor = await enterDesk(browser, "editor");
  await editor.page.goto("/admin/albo/atto");
  await editor.page.getByLabel("Tipo", { exact: true }).selectOption("A.02.02");
  await editor.page.getByLabel("Oggetto").fill(title);
  await editor.page
    .getByLabel("Aggiungi il documento da pubblicare")
    .setInputFiles({ name: "delibera.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await editor.page.getByRole("button", { name: "Manda in verifica" }).click();
  await editor.page.getByText("indichi l'ufficio responsabile").waitFor();
  expect(await editor.page.getByLabel("Oggetto").inputValue()).toBe(title);
  await editor.page.getByLabel("Ufficio responsabile").fill("Ufficio segreteria");
  await editor.page.getByRole("button", { name: "Manda in verifica" }).click();
  await editor.page.getByText("L'atto è in verifica").waitFor();
  const address = new URL(editor.page.url());
  await editor.close();

  const publisher = await enterDesk(browser, "administrator");
  await publisher.page.goto(`${address.pathname}?id=${address.searchParams.get("id")}`);
  expect(await publisher.page.getByRole("group", { name: /Dati personali/ }).textContent()).toContain(
    "RSSMRA85T10A562S",
  );
  await publisher.page.getByRole("button", { name: "Approva e pubblica" }).click();
  await publisher.page.getByText("possibili dati personali: li guardi").waitFor();
  await publisher.page.getByLabel("Ho guardato ognuno").check();
  await publisher.page.getByLabel("Perché l'atto si può pubblicare").fill("Prova: dati inventati");
  await publisher.page.getByRole("button", { name: "Approva e pubblica" }).click();
  await publisher.page.getByText("L'atto è all'albo.").waitFor();
  const number = await publisher.page.getByRole("heading", { level: 1 }).textContent();
  const [, own = "", year = ""] = /^(\d+)\/(\d{4})$/.exec(number ?? "") ?? [];
  await publisher.close();

  const citizen = await aReader(browser, origin, { javaScript: false, width: 360 });
  await citizen.page.goto("/");
  await citizen.page.getByRole("link", { name: "Albo pretorio on line" }).click();
  await citizen.page.getByLabel("Parole nell'oggetto").fill(title);
  await citizen.page.getByRole("button", { name: "Cerca", exact: true }).click();
  await citizen.page.getByRole("link", { name: title }).click();
  expect(new URL(citizen.page.url()).pathname).toBe(`/albo/${year}/${own}`);
  expect(await citizen.page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
  const file = await citizen.page
    .getByRole("main")
    .getByRole("link", { name: /^Scarica .*delibera\.txt/ })
    .getAttribute("href");
  const got = await citizen.page.request.get(`${origin}${file}`);
  expect([got.status(), await got.text(), got.headers()["x-robots-tag"]]).toEqual([200, text, "noindex, noarchive"]);
  await citizen.page.getByRole("link", { name: /Verifica la voce/ }).click();
  expect(await citizen.page.getByRole("main").textContent()).toContain("non è stato cambiato");
  await citizen.close();
});

test("what must not be shown is chosen with the keyboard and drawn with the mouse, and is gone from the file", {
  timeout: 120_000,
}, async () => {
  const { pdf } = await aRevealingPdf();
  const { page, failures, close } = await enterDesk(browser, "administrator");
  await page.goto("/admin/albo/atto");
  await page.getByLabel("Oggetto").fill("Prova di oscuramento");
  await page
    .getByLabel("Aggiungi il documento da pubblicare")
    .setInputFiles({ name: "atto.pdf", mimeType: "application/pdf", buffer: pdf });
  await page.getByRole("button", { name: "Salva la bozza" }).click();
  await page.getByRole("link", { name: "Oscura" }).click();
  const found = page.getByRole("checkbox", { name: /codice fiscale/ });
  await found.focus();
  await page.keyboard.press("Space");
  expect(await found.isChecked()).toBe(true);
  const picture = page.getByRole("img", { name: "Pagina 1" });
  await picture.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0));
  const frame = (await picture.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(frame.x + frame.width * 0.1, frame.y + frame.height * 0.08);
  await page.mouse.down();
  await page.mouse.move(frame.x + frame.width * 0.5, frame.y + frame.height * 0.12, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Togli il riquadro 1" }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole("button", { name: "Oscura e sostituisci il file" }).first().click();
  await page.getByText("sostituito con la copia oscurata").waitFor();
  const file = await page.getByRole("link", { name: "atto-oscurato.pdf" }).getAttribute("href");
  const copy = await page.evaluate(async (address) => {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }, file ?? "");
  expect(copy.startsWith("%PDF-1.7")).toBe(true);
  // what was under no box stays; what is drawn nowhere is gone
  for (const hidden of ["SEGRETOXMP", "SEGRETOALLEGATO", "SEGRETOINFO"]) expect(copy).not.toContain(hidden);
  expect(failures).toEqual([]);
  await close();
});

test.each([
  [320, "it-IT"],
  [1280, "en-GB"],
])(
  "no screen of the board has a barrier, nor scrolls sideways, at %i px in %s",
  { timeout: 120_000 },
  async (width, locale) => {
    const { page, failures, close } = await enterDesk(browser, "administrator", width, locale);
    await page.goto("/admin/albo");
    const act = await page.getByRole("row").getByRole("link").last().getAttribute("href");
    const found: unknown[] = [];
    for (const screen of [
      "/admin/albo",
      "/admin/albo/atto",
      "/admin/albo/regole",
      "/admin/albo/capigruppo",
      "/admin/albo/richieste",
      "/admin/albo/emergenza",
      act ?? "",
    ]) {
      await page.goto(screen);
      await comeToRest(page);
      found.push(...(await barriersOn(page)).map((barrier) => ({ screen, ...barrier })));
      if (await scrollsSideways(page)) found.push({ screen, rule: "scrolls sideways" });
    }
    expect(found).toEqual([]);
    expect(failures).toEqual([]);
    await close();
  },
);
