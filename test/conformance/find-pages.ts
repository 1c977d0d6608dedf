import type { Page } from "playwright-core";
import { comeToRest } from "../browser/reader.ts";
import { firstLevel, secondLevel } from "./model.ts";

/** Pages of the site by the kinds the criteria speak of, found only by following `data-element`, as the official checker does. */
export interface SitePages {
  readonly home: string;
  readonly firstLevel: readonly string[];
  readonly secondLevel: readonly string[];
  readonly services: string;
  readonly service: readonly string[];
  readonly topics: string | undefined;
  readonly event: readonly string[];
  readonly booking: string | undefined;
  readonly personal: string | undefined;
}

/** Walks from home to every kind of page. */
export async function findPages(page: Page, origin: string): Promise<SitePages> {
  const home = `${origin}/`;
  await open(page, home);
  const first = await Promise.all(firstLevel.map(async ({ element }) => (await linksTo(page, element))[0]));
  const topics = (await linksTo(page, "all-topics"))[0];
  const personal = (await linksTo(page, "personal-area-login"))[0];
  const [management, news, services, live] = first;
  const second: string[] = [];
  for (const [address, element] of [
    [management, secondLevel.management.element],
    [news, secondLevel.news.element],
    [services, secondLevel["all-services"].element],
    [live, "live-button-locations"],
    [live, "live-button-events"],
  ] as const) {
    if (!address) continue;
    await open(page, address);
    second.push(...(await linksTo(page, element)));
  }
  const service = services ? await collect(page, services, "service-link") : [];
  const booking = services
    ? await open(page, services).then(async () => (await linksTo(page, "appointment-booking"))[0])
    : undefined;
  const events = live
    ? await open(page, live).then(async () => (await linksTo(page, "live-button-events"))[0])
    : undefined;
  return {
    home,
    firstLevel: first.filter((address) => address !== undefined),
    secondLevel: second,
    services: services ?? "",
    service,
    topics,
    event: events ? await collect(page, events, "event-link") : [],
    booking,
    personal,
  };
}

/** Opens a page as a reader's browser does. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
}

/** Addresses of the links with this `data-element`, each once. */
export async function linksTo(page: Page, element: string): Promise<string[]> {
  const found = await page
    .locator(`[data-element="${element}"]`)
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).href ?? ""));
  return [...new Set(found.filter((href) => href !== "" && !href.endsWith("#")))];
}

/** Links of a list, pressing "load more" as long as that brings further ones. */
async function collect(page: Page, address: string, element: string): Promise<string[]> {
  await open(page, address);
  for (;;) {
    const before = await linksTo(page, element);
    const more = page.locator('[data-element="load-other-cards"]').first();
    if ((await more.count()) === 0 || !(await more.isVisible())) return before;
    await more.click();
    await comeToRest(page);
    const after = await linksTo(page, element);
    if (after.length <= before.length) return before.length > 0 ? before : after;
  }
}
