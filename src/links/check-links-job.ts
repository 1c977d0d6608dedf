import type { CronItem } from "graphile-worker";
import { sql } from "kysely";
import { z } from "zod";
import { listNamedAddresses, mainSite } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import type { Log } from "#src/platform/log.ts";
import { isPublicAddress } from "./is-public-address.ts";
import "./tables.ts";
import { type Tried, tryAddress } from "./try-address.ts";

/** What the round needs from `main/`. */
export interface LinksJobDeps {
  readonly db: Db;
  readonly log: Log;
  readonly now: () => Date;
  /** Where the site of this installation listens, for pages of its own; without trailing slash. */
  readonly siteUrl: string;
  /** Which machines outside may be asked; only tests say another than the open internet. */
  readonly isAllowed?: (address: string) => boolean;
}

const timeoutMs = 10_000;
/** Hosts that are asked at the same time; each host gets one question at a time. */
const hostsAtOnce = 6;
/** What was tried in these hours is not tried again, so that a round that was cut short goes on where it was. */
const freshHours = 72;
const userAgent = "Mozilla/5.0 (compatible; Arengo link check bot)";

/** Tries every address that published pages of all sites lead to, and remembers what came of it. */
export const checkLinksJob = defineJob({
  name: "links.check-addresses",
  payload: z.object({}).loose(),
  maxAttempts: 3,
  run: async (_payload, deps: LinksJobDeps) => {
    const { db, log } = deps;
    const startedAt = deps.now();
    const named = await listNamedAddresses(db, { now: startedAt });
    // what leads nowhere inside another site was refused when it was published; here it has no address of its own
    const reachable = named.filter(({ url, site }) => site === mainSite || !url.startsWith("/"));
    const urls = [...new Set(reachable.map(({ url }) => url))];
    await forget(db, urls);
    const due = await findDue(db, urls, new Date(startedAt.getTime() - freshHours * 3_600_000));
    const hosts = [...Map.groupBy(due, hostOf).values()];
    await Promise.all(
      Array.from({ length: hostsAtOnce }, async () => {
        for (let host = hosts.shift(); host; host = hosts.shift()) {
          for (const url of host) await remember(db, url, await tryOne(url, deps), deps.now());
        }
      }),
    );
    log.info({ addresses: urls.length, tried: due.length }, "the links of the pages were tried");
  },
});

/** In the night to Monday. */
export const linksCron: readonly CronItem[] = [
  { task: checkLinksJob.name, match: "10 1 * * 1", identifier: checkLinksJob.name },
];

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "");

/** An address of this site is asked of the site itself, which is on this machine; every other one of the open internet only. */
function tryOne(url: string, deps: LinksJobDeps): Promise<Tried> {
  const common = { timeoutMs, userAgent };
  if (!url.startsWith("/")) return tryAddress(url, { ...common, isAllowed: deps.isAllowed ?? isPublicAddress });
  const { hostname } = new URL(deps.siteUrl);
  return tryAddress(deps.siteUrl + url, { ...common, isAllowed: (address) => address === hostname });
}

/** Deletes what no page names any more. */
async function forget(db: Db, urls: readonly string[]): Promise<void> {
  await sql`delete from links.checked where url <> all(${[...urls]}::text[])`.execute(db);
}

async function findDue(db: Db, urls: readonly string[], before: Date): Promise<string[]> {
  const { rows } = await sql<{ url: string }>`
    select url from unnest(${[...urls]}::text[]) as url
    where not exists (select from links.checked c where c.url = url.url and c.checked_at > ${before})`.execute(db);
  return rows.map(({ url }) => url);
}

async function remember(db: Db, url: string, { state, reason, status }: Tried, at: Date): Promise<void> {
  const failingSince = state === "working" ? null : at;
  await sql`
    insert into links.checked (url, state, reason, status, checked_at, failing_since)
    values (${url}, ${state}, ${reason}, ${status ?? null}, ${at}, ${failingSince})
    on conflict (url) do update set state = excluded.state, reason = excluded.reason, status = excluded.status,
      checked_at = excluded.checked_at,
      failing_since = case when excluded.state = 'working' then null
        else coalesce(links.checked.failing_since, excluded.failing_since) end`.execute(db);
}
