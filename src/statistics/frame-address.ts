import { inAllLanguages } from "#src/kernel/languages.ts";
import type { NamedSite } from "#src/platform/here.ts";
import { embedPaths } from "./paths.ts";

const framed = new Set(Object.values(inAllLanguages(embedPaths)));
/** Stands for the host of the page, which a root-relative address does not name. */
const ownHost = "http://own.invalid";

/**
 * What a frame with the chart of figures shows, when an address is that of the chart on one of the installation's sites: the chart as the
 * site that is being read gives it itself, since its pages frame nothing of another host.
 * @returns root-relative; `undefined` for any other address
 */
export function frameAddress(href: string, sites: readonly NamedSite[]): string | undefined {
  const url = URL.parse(href, ownHost);
  const isOwn = url?.origin === ownHost;
  const site = sites.find(({ origin }) => url && new URL(origin).host === url.host);
  if (!url || !framed.has(url.pathname) || (!isOwn && !site)) return undefined;
  if (site && !isOwn && !url.searchParams.has("sito")) url.searchParams.set("sito", site.key);
  return url.pathname + url.search;
}
