import type { Page } from "playwright-core";
import { open } from "./find-pages.ts";
import { type Finding, judge } from "./report.ts";

/** Name of a municipality's host. The list of names itself is the checker's; a local host has none of them. */
const municipal = /^(.+\.)?comune\.[a-z0-9-]+(\.[a-z0-9-]+)?\.it$/;
const isLocal = (host: string) => host === "localhost" || /^[\d.]+$/.test(host);

/**
 * What the checker asks of a public host, as far as a local one can tell: no theme of another product (C.SI.1.4), speed
 * (C.SI.4.1; the whole of Lighthouse is a benchmark), a safe connection (C.SI.5.1), the name (C.SI.5.2).
 */
export async function checkHost(page: Page, home: string): Promise<Finding[]> {
  await open(page, home);
  const { host: whole, hostname, protocol } = new URL(home);
  const styles = await page
    .locator('link[rel="stylesheet"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  const css = (await Promise.all(styles.map(async (href) => (await fetch(href)).text()))).join("\n");
  const firstPaint = await page.evaluate(firstContents, 10_000);
  const answer = await fetch(home);
  const foreign = (
    await page
      .locator("[src], link[href]")
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLImageElement).src || (node as HTMLLinkElement).href))
  ).filter((address) => /^http:/.test(address) && new URL(address).host !== whole);
  return [
    judge("C.SI.1.4", home, /Text Domain:\s*design_comuni_italia/.test(css) ? ["another product's theme"] : []),
    judge("C.SI.4.1", home, firstPaint <= 3_000 ? [] : [`first contents after ${Math.round(firstPaint)} ms`]),
    judge("C.SI.5.1", home, [
      ...(protocol === "https:" || isLocal(hostname) ? [] : ["not over HTTPS"]),
      ...(protocol === "https:" && !answer.headers.has("strict-transport-security")
        ? ["may be asked for without HTTPS"]
        : []),
      ...foreign.map((address) => `${address} comes over HTTP`),
    ]),
    judge("C.SI.5.2", home, municipal.test(hostname) || isLocal(hostname) ? [] : [`${hostname} is no municipality's`]),
  ];
}

/** When the first contents were drawn, milliseconds after the request; a busy machine tells of it after the page has loaded. */
function firstContents(patience: number): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [drawn] = list.getEntriesByName("first-contentful-paint");
      if (drawn) resolve(drawn.startTime);
    }).observe({ type: "paint", buffered: true });
    setTimeout(resolve, patience, Number.POSITIVE_INFINITY);
  });
}
