import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";

/** What axe found, short enough to read in a failing test. */
export interface Barrier {
  readonly rule: string;
  readonly impact: string;
  readonly where: string;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
  }[];
}

const axeSource = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** WCAG 2.2 AA and axe's own good habits; nothing is switched off for the public site. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * The barriers that axe sees on the page as it stands once its scripts have begun (the desk puts its landmark then) and what
 * moves has come to rest: half-way a colour is none that anybody chose.
 */
export async function barriersOn(page: Page, options: { exclude?: readonly string[] } = {}): Promise<Barrier[]> {
  await page.locator("main, [role=main]").first().waitFor({ state: "attached" });
  await page.evaluate(async () => {
    const ends = ({ effect, playState }: Animation) =>
      playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime);
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(ends)
        .map(({ finished }) => finished),
    );
  });
  await page.addScriptTag({ path: axeSource });
  const result = await page.evaluate(
    ({ tags, exclude }) => {
      const { axe } = window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResult> } };
      const scope = exclude.length > 0 ? { exclude: exclude.map((selector) => [selector]) } : document;
      return axe.run(scope, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
    },
    { tags: rules, exclude: [...(options.exclude ?? [])] },
  );
  return result.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => ({
      rule: id,
      impact: impact ?? "",
      where: `${node.target.join(" ")} — ${node.html.slice(0, 160)}`,
    })),
  );
}

/**
 * Waits until a page has come to rest: loaded, and for half a second nothing more came over the line and nothing on it changed. What
 * the browser itself calls an idle network is none as long as one request stays open.
 */
export async function comeToRest(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer: ReturnType<typeof setTimeout>;
        const again = () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 500);
        };
        new MutationObserver(again).observe(document, {
          ...{ subtree: true, childList: true, attributes: true, characterData: true },
        });
        new PerformanceObserver(again).observe({ type: "resource" });
        again();
      }),
  );
}

/** How somebody reads: window width in CSS pixels, with or without JavaScript; the time zone of the device, Europe/Rome unless told. */
export interface Reading {
  readonly width?: number;
  readonly javaScript?: boolean;
  readonly locale?: string;
  readonly zone?: string;
}

/** A fresh reader: no cookies, no cache, nothing asked of hosts other than the site's. `foreign` collects attempts. */
export async function aReader(browser: Browser, origin: string, reading: Reading = {}) {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: reading.width ?? 1280, height: 900 },
    javaScriptEnabled: reading.javaScript ?? true,
    locale: reading.locale ?? "it-IT",
    timezoneId: reading.zone ?? "Europe/Rome",
    // headless Chromium names itself a robot, and robots are not counted
    userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36",
    // axe is added by the test as a script that the page's own policy rightly refuses
    bypassCSP: true,
    baseURL: origin,
  });
  const foreign: string[] = [];
  const failures: string[] = [];
  const page = await context.newPage();
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) foreign.push(url);
  });
  page.on("pageerror", (error) => failures.push(error.message));
  return { context, page, foreign, failures, close: () => context.close() };
}

/** Whether anything sticks out to the right, which forces readers at high zoom to scroll sideways (WCAG 1.4.10). */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
