import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { checkFrame, checkLook } from "../conformance/check-frame.ts";
import { checkHost } from "../conformance/check-host.ts";
import { checkLists } from "../conformance/check-lists.ts";
import { checkRating } from "../conformance/check-rating.ts";
import { checkService } from "../conformance/check-service.ts";
import { findPages, open, type SitePages } from "../conformance/find-pages.ts";
import { libraryClasses } from "../conformance/library-classes.ts";
import { type Finding, judge, summarise } from "../conformance/report.ts";
import { launchChromium } from "./chromium.ts";
import { aReader } from "./reader.ts";

const origin = inject("origin");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Each address once, in the order in which it was found. */
const once = (addresses: readonly (string | undefined)[]) => [...new Set(addresses.filter((one) => one !== undefined))];

/** Every criterion of the model that a machine can look at, and the recommendation for services. */
const criteria = [
  ...["C.SI.1.1", "C.SI.1.2", "C.SI.1.3", "C.SI.1.4", "C.SI.1.5", "C.SI.1.6", "C.SI.1.7"],
  ...["C.SI.2.1", "C.SI.2.2", "C.SI.2.3", "C.SI.2.4", "C.SI.2.5", "C.SI.2.6"],
  ...["C.SI.3.1", "C.SI.3.2", "C.SI.3.3", "C.SI.3.4", "C.SI.4.1", "C.SI.5.1", "C.SI.5.2", "R.SI.1.1"],
];

/**
 * What the national checking tool looks at, walked as it walks; prints one line a criterion. What needs a public host is
 * looked at as far as a local one can be (`check-host.ts`); the whole of Lighthouse is a benchmark.
 */
test("the site keeps every criterion of the national model", { timeout: 900_000 }, async () => {
  const reader = await aReader(browser, origin, { width: 3840 });
  const { page } = reader;
  const classes = libraryClasses();
  const pages = await findPages(page, origin);
  const findings: Finding[] = [
    ...(await checkFrame(page, pages.home)),
    ...(await checkHost(page, pages.home)),
    ...(await checkLists(page, pages)),
  ];

  for (const address of once([pages.home, ...pages.firstLevel, ...pages.secondLevel])) {
    await open(page, address);
    findings.push(...(await checkLook(page, classes)), await checkRating(page, "C.SI.2.5"));
  }
  for (const address of pages.service) {
    await open(page, address);
    findings.push(
      ...(await checkLook(page, classes)),
      ...(await checkService(page)),
      await checkRating(page, "C.SI.2.6"),
    );
  }
  for (const address of once([pages.personal, pages.booking, ...pages.event.slice(0, 5)])) {
    await open(page, address);
    findings.push(...(await checkLook(page, classes)));
  }
  findings.push(
    judge("C.SI.1.3", pages.services, pages.service.length >= 10 ? [] : [`${pages.service.length} services`]),
  );
  await open(page, pages.services);
  findings.push(judge("C.SI.2.1", pages.services, pages.booking ? [] : ["no way to the booking"]));
  await reader.close();

  expect(found(pages)).toEqual({ firstLevel: 4, topics: true, event: true, booking: true, personal: true });
  console.log(summarise(findings));
  expect([...new Set(findings.map(({ criterion }) => criterion))].sort()).toEqual(criteria);
  expect(
    findings.filter(({ score }) => score < 1),
    summarise(findings),
  ).toEqual([]);
});

const found = (pages: SitePages) => ({
  firstLevel: pages.firstLevel.length,
  topics: pages.topics !== undefined,
  event: pages.event.length > 0,
  booking: pages.booking !== undefined,
  personal: pages.personal !== undefined,
});
