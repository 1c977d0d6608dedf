import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";
import { aReader } from "./reader.ts";

/** A person of the shared installation, by role, who has just entered the desk, in Italian and in Italy unless told; `foreign` collects requests to other
 * hosts, `failures` what scripts throw, `close` ends the visit. */
export async function enterDesk(
  browser: Browser,
  role: string,
  width = 1280,
  locale = "it-IT",
  zone = "Europe/Rome",
): Promise<{ page: Page; foreign: string[]; failures: string[]; close: () => Promise<void> }> {
  const { page, foreign, failures, close } = await aReader(browser, inject("origin"), { width, locale, zone });
  await page.goto("/admin/login");
  await page.locator("input[name=email]").fill(`${role}@comune.example`);
  await page.locator("input[name=password]").fill(inject("passwords")[role] ?? "");
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/\/admin\/?$/);
  await page.getByRole("heading", { level: 1 }).first().waitFor(); // the way in has ended only now
  return { page, foreign, failures, close };
}
