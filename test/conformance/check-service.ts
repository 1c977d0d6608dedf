import type { Page } from "playwright-core";
import { linksTo } from "./find-pages.ts";
import { metatagVoices, serviceIndex } from "./model.ts";
import { type Finding, judge } from "./report.ts";

/** A service's page that is open: structure (C.SI.1.3), booking (C.SI.2.1), contacts (C.SI.2.2), JSON-LD (R.SI.1.1). */
export async function checkService(page: Page): Promise<Finding[]> {
  const address = page.url();
  const voices = (await page.locator('[data-element="page-index"] > li > a').allTextContents()).map((text) =>
    text.trim(),
  );
  const lengthOf = async (element: string) =>
    (await page.locator(`[data-element="${element}"]`).allTextContents()).join(" ").trim().length;
  const exists = async (element: string) => (await page.locator(`[data-element="${element}"]`).count()) > 0;

  const missing: string[] = [];
  for (const { voice, proof, text } of serviceIndex) {
    const shown = await Promise.all(proof.map(async (one) => (text ? (await lengthOf(one)) >= 3 : exists(one))));
    if (!voices.includes(voice) || !shown.includes(true)) missing.push(voice);
  }
  for (const element of ["service-title", "service-description", "service-topic", "service-area"])
    if ((await lengthOf(element)) < 3) missing.push(element);
  if (!(await exists("service-status"))) missing.push("service-status");
  const crumbs = (await page.locator('[data-element="breadcrumb"] li').allTextContents()).map((text) =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9 ]/g, "")
      .trim(),
  );
  if ((crumbs[crumbs.indexOf("servizi") + 1] ?? "").length < 3 || !crumbs.includes("servizi")) missing.push("category");
  const mandatory = serviceIndex.map(({ voice }) => voice);
  const inOrder = voices.filter((voice) => mandatory.includes(voice));
  const expected = mandatory.filter((voice) => voices.includes(voice));
  if (inOrder.join() !== expected.join()) missing.push("the order of the index");

  const metatag = await page.locator('script[data-element="metatag"]').first().textContent();
  return [
    judge("C.SI.1.3", address, missing, 2),
    judge(
      "C.SI.2.1",
      address,
      (await linksTo(page, "appointment-booking")).length > 0 ? [] : ["no way to the booking"],
    ),
    judge("C.SI.2.2", address, [
      ...(voices.includes("Contatti") ? [] : ["no Contatti in the index"]),
      ...((await exists("service-area")) ? [] : ["no office"]),
    ]),
    judge("R.SI.1.1", address, missingVoices(metatag), 4),
  ];
}

function missingVoices(json: string | null): string[] {
  if (!json) return [...metatagVoices];
  const data: unknown = JSON.parse(json);
  return metatagVoices.filter((voice) => {
    const value = voice
      .split(".")
      .reduce((at: unknown, key) => (at as Record<string, unknown> | undefined)?.[key], data);
    return typeof value !== "string" || value === "";
  });
}
