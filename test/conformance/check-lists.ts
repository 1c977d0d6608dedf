import type { Page } from "playwright-core";
import { linksTo, open, type SitePages } from "./find-pages.ts";
import { secondLevel, topics } from "./model.ts";
import { type Finding, judge } from "./report.ts";

/** Topics (C.SI.1.5), titles of the second level (C.SI.1.7) and the way to the booking (C.SI.2.1, first half). */
export async function checkLists(page: Page, pages: SitePages): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (pages.topics) await open(page, pages.topics);
  const named = pages.topics ? await texts(page, "topic-element") : [];
  const known = new Set(topics.map((topic) => topic.toLowerCase()));
  const strange = named.filter((topic) => !known.has(topic.toLowerCase()));
  findings.push(
    judge(
      "C.SI.1.5",
      pages.topics ?? pages.home,
      named.length === 0 ? ["no topic is named"] : strange.map((topic) => `${topic} is not in the vocabulary`),
      named.length / 2,
    ),
  );
  for (const [index, level] of [secondLevel.management, secondLevel.news, secondLevel["all-services"]].entries()) {
    const address = pages.firstLevel[index];
    if (!address) continue;
    await open(page, address);
    const titles = await texts(page, level.element);
    const accepted = level.titles.map((title) => title.toLowerCase());
    findings.push(
      judge(
        "C.SI.1.7",
        address,
        titles.length === 0
          ? ["no second level"]
          : titles.filter((title) => !accepted.includes(title.toLowerCase())).map((title) => `${title} is no title`),
      ),
    );
  }
  await open(page, pages.firstLevel[3] ?? pages.home);
  const [places] = await linksTo(page, "live-button-locations");
  const [events] = await linksTo(page, "live-button-events");
  findings.push(
    judge("C.SI.1.7", pages.firstLevel[3] ?? pages.home, [
      ...(places ? [] : ["no way to the places"]),
      ...(events ? [] : ["no way to the events"]),
    ]),
  );
  return findings;
}

async function texts(page: Page, element: string): Promise<string[]> {
  const found = await page.locator(`[data-element="${element}"]`).allTextContents();
  return found.map((text) => text.replaceAll(/\s+/g, " ").trim()).filter((text) => text !== "");
}
