import { findSilentAccounts } from "#src/channels/index.ts";
import { listAddresses, listMisses, listPaths, sectionPath, sections } from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import { type FailingLink, listFailing } from "#src/links/index.ts";
import type { ClickHouseClient } from "#src/platform/clickhouse/client.ts";
import type { Db } from "#src/platform/db.ts";
import { findSilentProfiles } from "#src/social-measures/index.ts";
import { breakDown, countDays, findPeaks, type Peak } from "#src/statistics/desk/index.ts";
import { channelLabel } from "../channels/reach.ts";

/** What an editor should look at; each list is the worst first. */
export interface Alerts {
  readonly brokenLinks: readonly { readonly url: string; readonly views: number }[];
  readonly misses: readonly { readonly query: string; readonly asked: number }[];
  readonly peaks: readonly Peak[];
  /** Keys of sections that have pages, none of which was read. */
  readonly unreadSections: readonly string[];
  /** Channels that are connected and over which nothing was said of late. */
  readonly silentAccounts: readonly { readonly name: string; readonly last: CivilDate | null }[];
  readonly silentProfiles: readonly { readonly name: string; readonly last: string | null }[];
}

const told = 10;
const recentDays = 30;
const unreadDays = 90;
/** A search is told when it was made this often. */
const leastAsked = 3;
/** Days without any figure of a profile after which it is called silent. */
const silentDays = 45;
/** Days without a delivery after which a connected channel is called silent. */
const unsaidDays = 21;

/** Looks for what needs somebody. Rejects when ClickHouse is away. */
export async function findAlerts(
  { db, clickhouse }: { readonly db: Db; readonly clickhouse: ClickHouseClient },
  { site, now }: { readonly site: string; readonly now: Date },
): Promise<Alerts> {
  const today = civilDateOf(now);
  const sites = [site];
  const since = (days: number) => ({ sites, period: { from: addDays(today, 1 - days), until: today } });
  const [{ path }, { section }, days] = await Promise.all([
    breakDown(clickhouse, since(recentDays), ["path"], { limit: 5_000 }),
    breakDown(clickhouse, since(unreadDays), ["section"]),
    countDays(clickhouse, since(unreadDays)),
  ]);
  const [failing, misses, addresses, silent, accounts] = await Promise.all([
    listFailing(db, { site, now }),
    listMisses(db, { site, limit: told }),
    listAddresses(db, { site, now, offset: 0, limit: 5_000 }),
    findSilentProfiles(db, site, addDays(today, -silentDays)),
    findSilentAccounts(db, site, new Date(now.getTime() - unsaidDays * 86_400_000)),
  ]);
  const views = new Map(path.map((row) => [row.key, row.pageViews]));
  // where counting began only lately, that nobody read a section says nothing yet
  const isCountedLong = days.slice(0, 7).some(({ pageViews }) => pageViews > 0);
  const read = section.filter(({ pageViews }) => pageViews > 0).map(({ key }) => key);
  // who read a page of a section below has read something of the one above
  const isRead = (key: string) => read.some((one) => one === key || one.startsWith(`${key}/`));
  return {
    brokenLinks: await readBrokenLinks(db, site, failing, views),
    misses: misses.filter(({ asked }) => asked >= leastAsked),
    peaks: findPeaks(days.slice(-(7 + 28))),
    unreadSections: sections
      .map(({ key }) => key)
      .filter(
        (key) =>
          isCountedLong && !isRead(key) && addresses.some((one) => one.path.startsWith(`${sectionPath(key, "it")}/`)),
      )
      .slice(0, told),
    silentAccounts: accounts.map(({ network, name, last }) => ({
      name: channelLabel({ network, name }),
      last: last && civilDateOf(last),
    })),
    silentProfiles: silent,
  };
}

/** How many broken links, and pages of each, are looked at: the longest broken first. */
const looked = { links: 40, pages: 5 };

async function readBrokenLinks(
  db: Db,
  site: string,
  failing: readonly FailingLink[],
  views: ReadonlyMap<string, number>,
): Promise<Alerts["brokenLinks"]> {
  const found: { url: string; views: number }[] = [];
  for (const { url, pages } of failing.filter(({ state }) => state === "broken").slice(0, looked.links)) {
    const paths = await Promise.all(pages.slice(0, looked.pages).map((page) => listPaths(db, { ...page, site })));
    const read = [...new Set(paths.flat())].reduce((sum, path) => sum + (views.get(path) ?? 0), 0);
    if (read > 0) found.push({ url, views: read });
  }
  return found.toSorted((a, b) => b.views - a.views).slice(0, told);
}
