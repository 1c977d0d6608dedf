import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import "../tables.ts";

/** What one delivery of a content brought. Figures that are not known are not there; they are never 0 instead. */
export interface Brought {
  readonly network: string;
  readonly account: string;
  readonly url: string | null;
  readonly sentAt: Date | null;
  readonly figures: Readonly<Record<string, number>>;
  /** Clicks on the short link of this delivery alone; `null` when its link was not shortened. */
  readonly clicks: number | null;
}

/** What the deliveries of a content brought on each channel, the oldest first. */
export async function listBrought(
  db: Db,
  about: { readonly site: string; readonly kind: string; readonly id: string },
): Promise<Brought[]> {
  const rows = await db
    .selectFrom("channels.deliveries as d")
    .innerJoin("channels.posts as p", "p.id", "d.postId")
    .innerJoin("channels.accounts as a", "a.id", "d.accountId")
    .leftJoin("channels.latestMeasures as l", (join) =>
      join.onRef("l.deliveryId", "=", "d.id").on("l.state", "=", "known"),
    )
    .select(["d.id", "a.network", "a.name as account", "d.remoteUrl as url", "d.sentAt", "l.metric", "l.value"])
    .select(
      sql<number | null>`(select coalesce(sum(c.clicks), 0)::int from channels.short_links s
        left join channels.short_link_days c on c.code = s.code where s.delivery_id = d.id having count(s.code) > 0)`.as(
        "clicks",
      ),
    )
    .where("p.site", "=", about.site)
    .where("p.kind", "=", about.kind)
    .where("p.documentId", "=", about.id)
    .where("d.state", "=", "sent")
    .where("d.part", "=", 0)
    .orderBy("d.sentAt")
    .orderBy("d.id")
    .limit(500)
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((group) => {
    const [{ network, account, url, sentAt, clicks }] = group as [(typeof rows)[number]];
    const known = group.flatMap(({ metric, value }) =>
      metric !== null && value !== null ? [[metric, Number(value)]] : [],
    );
    return { network, account, url, sentAt, clicks, figures: Object.fromEntries(known) as Record<string, number> };
  });
}

/** Clicks on the short links that lead to any of these paths of a site. */
export async function countClicks(db: Db, site: string, paths: readonly string[]): Promise<number> {
  const { rows } = await sql<{ clicks: number }>`
    select coalesce(sum(d.clicks), 0)::int as clicks from channels.short_links l join channels.short_link_days d on d.code = l.code
    where l.site = ${site} and regexp_replace(regexp_replace(l.target, '^https?://[^/]+', ''), '[?#].*$', '') = any(${[...paths]})`.execute(
    db,
  );
  return rows[0]?.clicks ?? 0;
}

/** A profile that has said nothing since a day. */
export interface SilentAccount {
  readonly network: string;
  readonly name: string;
  /** When it last said something; null for never. */
  readonly last: Date | null;
}

/** Connected profiles whose last delivery went out before an instant, and that were connected before it. */
export const findSilentAccounts = (db: Db, site: string, since: Date): Promise<SilentAccount[]> =>
  db
    .selectFrom("channels.accounts as a")
    .leftJoin("channels.deliveries as d", (join) => join.onRef("d.accountId", "=", "a.id").on("d.state", "=", "sent"))
    .select(({ fn }) => ["a.network", "a.name", fn.max("d.sentAt").as("last")])
    .where("a.site", "=", site)
    .where("a.state", "=", "connected")
    .where("a.connectedAt", "<", since)
    .groupBy(["a.id", "a.network", "a.name"])
    .having(({ eb, fn }) => eb.or([eb(fn.max("d.sentAt"), "is", null), eb(fn.max("d.sentAt"), "<", since)]))
    .orderBy("a.network")
    .orderBy("a.name")
    .limit(20)
    .execute();
