import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { type DeskApi, openDeskApi } from "./desk-api.ts";
import { enterDesk } from "./enter-desk.ts";
import { barriersOn } from "./reader.ts";

const origin = inject("origin");
let browser: Browser;
let api: DeskApi;
beforeAll(async () => {
  browser = await launchChromium();
  api = await openDeskApi(origin, "administrator@comune.example", inject("passwords").administrator ?? "");
});
afterAll(() => browser.close());

const find = async <Kept>(path: string) => (await api.send("GET", path)).json as unknown as Kept;
const inItaly = (instant: string) => {
  const parts = new Intl.DateTimeFormat("it-IT", {
    ...{
      timeZone: "Europe/Rome",
      day: "2-digit",
      month: "2-digit",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    },
  }).format(new Date(instant));
  return parts.replace(",", "");
};

test.each(["America/New_York", "Asia/Tokyo"])(
  "an hour written in a browser of %s is the hour in Italy, on the form and in what is saved",
  { timeout: 120_000 },
  async (zone) => {
    const id = await api.create("events", {
      ...{ _status: "draft", title: `Concerto ${zone}`, startsAt: "2027-07-04T18:30:00.000Z" },
    });
    const { page, close } = await enterDesk(browser, "editor", 1280, "it-IT", zone);
    await page.goto(`/admin/collections/events/${id}`);
    await page.locator(".tabs-field__tab-button").nth(1).click();
    const begins = page.locator("#field-startsAt input");
    await expect.poll(() => begins.inputValue()).toBe("04/07/2027 20:30");
    await begins.fill("24/12/2027 23:45");
    await begins.press("Enter");
    const saved = () => find<{ startsAt?: string }>(`events/${id}?draft=true&depth=0`);
    await expect.poll(async () => (await saved()).startsAt, { timeout: 20_000 }).toBe("2027-12-24T22:45:00.000Z");
    expect(await begins.inputValue()).toBe("24/12/2027 23:45");
    await close();
  },
);

test.each(["Pacific/Pago_Pago", "Pacific/Auckland", "Pacific/Kiritimati"])(
  "a day without an hour is the same day in a browser of %s, when it is read and when it is written",
  { timeout: 120_000 },
  async (zone) => {
    const id = await api.create("news", {
      ...{ _status: "draft", title: `Giorno ${zone}`, date: "2027-12-24T12:00:00.000Z" },
    });
    const { page, close } = await enterDesk(browser, "editor", 1280, "it-IT", zone);
    await page.goto(`/admin/collections/news/${id}`);
    await page.locator(".tabs-field__tab-button").nth(1).click();
    const day = page.locator("#field-date input");
    await expect.poll(() => day.inputValue()).toBe("24/12/2027");
    await day.click();
    await page.locator(".react-datepicker__day--030:not(.react-datepicker__day--outside-month)").click();
    const saved = () => find<{ date?: string }>(`news/${id}?draft=true&depth=0`);
    await expect.poll(async () => (await saved()).date, { timeout: 20_000 }).toBe("2027-12-30T12:00:00.000Z");
    await expect.poll(() => day.inputValue()).toBe("30/12/2027");
    await page.goto(`/admin/collections/news?search=${encodeURIComponent(`Giorno ${zone}`)}&columns=["title","date"]`);
    await expect.poll(() => page.locator("td.cell-date").textContent()).toBe("30/12/2027");
    await close();
  },
);

test.each(["America/New_York", "Asia/Tokyo"])(
  "a browser of %s reads in list, form and versions when something changed as the clocks in Italy said",
  { timeout: 120_000 },
  async (zone) => {
    const title = `Cambiato ${zone}`;
    const id = await api.create("news", { _status: "draft", title });
    const { updatedAt } = await find<{ updatedAt: string }>(`news/${id}?draft=true&depth=0`);
    const { page, close } = await enterDesk(browser, "editor", 1280, "it-IT", zone);
    const told = (where: string) => expect.poll(() => page.locator(where).allTextContents(), { timeout: 20_000 });
    await page.goto(`/admin/collections/news?search=${encodeURIComponent(title)}&columns=["title","updatedAt"]`);
    await told("td.cell-updatedAt").toEqual([inItaly(updatedAt)]);
    await page.goto(`/admin/collections/news/${id}`);
    await told(".doc-controls__value").toContain(inItaly(updatedAt));
    await page.goto(`/admin/collections/news/${id}/versions`);
    await told("td.cell-updatedAt").toEqual([inItaly(updatedAt)]);
    await page.goto((await page.locator("td.cell-updatedAt a").getAttribute("href")) ?? "");
    await told(".step-nav__last").toEqual([inItaly(updatedAt)]);
    await close();
  },
);

/** What the menus of a document offer about the schedule: Payload's own entry, in American hours, must not be among it. */
const scheduleEntries = async (page: Page) => {
  const found: string[] = [];
  for (const menu of ["Altri modi di pubblicare", "Altre azioni"]) {
    await page.getByRole("button", { name: menu, exact: true }).click();
    await page.locator(".popup-button-list:visible").first().waitFor();
    // what is not shown has no role
    found.push(...(await page.getByRole("button", { name: /programma/i }).allTextContents()));
    await page.keyboard.press("Escape");
  }
  return found;
};

const openSchedule = async (page: Page) => {
  await page.locator(".doc-controls__popup button, .doc-controls__dots").last().click();
  await page.getByRole("button", { name: "Programma", exact: true }).click();
  return page.getByRole("dialog", { name: "Programmare la pubblicazione o il ritiro" });
};

/** A day and hour still to come whenever this is run. */
const year = new Date().getUTCFullYear() + 1;
const planned = `24/12/${year} 23:45`;

test.each([
  [360, "America/New_York"],
  [1280, "Asia/Tokyo"],
])(
  "a publication is put on the schedule at %i px in a browser of %s by the hour in Italy, and taken off",
  {
    timeout: 120_000,
  },
  async (width, zone) => {
    const title = `In programma ${width}`;
    const id = await api.create("news", { _status: "draft", title });
    const { page, close } = await enterDesk(browser, "administrator", width, "it-IT", zone);
    await page.goto(`/admin/collections/news/${id}`);
    expect(await scheduleEntries(page)).toEqual(["Programma"]);
    const dialog = await openSchedule(page);
    await dialog.getByText("Non c'è nulla in programma.").waitFor();
    const keep = dialog.getByRole("button", { name: "Programma", exact: true });
    await keep.click();
    expect(await dialog.getByRole("alert").textContent()).toBe("Scelga il giorno e l'ora.");
    const when = dialog.getByRole("textbox", { name: "Giorno e ora in Italia" });
    await when.fill("24/12/2020 23:45");
    await when.press("Escape");
    await keep.click();
    await expect.poll(() => dialog.getByRole("alert").textContent()).toContain("già passata");
    await when.fill(planned);
    await when.press("Escape");
    await keep.click();
    await expect.poll(() => dialog.getByRole("status").textContent()).toBe(`In programma per il ${planned}.`);
    await dialog.getByText(`Pubblicazione, ${planned}`).waitFor();
    expect((await barriersOn(page)).filter(({ where }) => where.includes("arengo-"))).toEqual([]);
    const other = await page.context().newPage();
    await other.goto(`/admin/calendar?month=${year}-12`);
    expect(await other.locator(`li:has(> h3 time[datetime='${year}-12-24'])`).textContent()).toContain(
      `23:45 ${title}`,
    );
    await dialog.getByRole("button", { name: `Togli dal programma: Pubblicazione, ${planned}` }).click();
    await expect.poll(() => dialog.getByRole("status").textContent()).toBe("Tolto dal programma.");
    await dialog.getByText("Non c'è nulla in programma.").waitFor();
    await close();
  },
);
