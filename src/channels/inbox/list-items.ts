import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { ItemState } from "../tables.ts";

/** Which items are listed. */
export interface ItemFilter {
  readonly states: readonly ItemState[];
  readonly office: string;
  readonly limit: number;
}

/** What people wrote to a site's profiles, the oldest open one first; what is past its term is left out. */
export const listItems = (db: Db, site: string, { states, office, limit }: ItemFilter) =>
  db
    .selectFrom("channels.inbox as i")
    .innerJoin("channels.accounts as a", "a.id", "i.accountId")
    .leftJoin("channels.deliveries as d", "d.id", "i.deliveryId")
    .leftJoin("channels.posts as p", "p.id", "d.postId")
    .selectAll("i")
    .select(["a.network", "a.name", "a.state as channelState", "p.title as postTitle", "p.id as postId"])
    .where("a.site", "=", site)
    .where("i.forgottenAt", "is", null)
    .where("i.state", "in", [...states])
    .$if(office !== "", (query) => query.where("i.office", "=", office))
    .orderBy(sql`case when i.state = 'open' then 0 else 1 end`)
    .orderBy(sql`case when i.state = 'open' then i.written_at end`)
    .orderBy("i.writtenAt", "desc")
    .limit(limit)
    .execute();

/** The site whose profile an item was written to. */
export const siteOfItem = async (db: Db, id: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom("channels.inbox as i")
      .innerJoin("channels.accounts as a", "a.id", "i.accountId")
      .select("a.site")
      .where("i.id", "=", id)
      .executeTakeFirst()
  )?.site;

/** The deliveries of answers to these items, newest last. */
export const listAnswers = async (db: Db, items: readonly string[]) =>
  items.length === 0
    ? []
    : db
        .selectFrom("channels.posts as p")
        .innerJoin("channels.deliveries as d", "d.postId", "p.id")
        .select(["p.inboxItem", "p.text", "p.id as post", "d.state", "d.reason", "d.sentAt", "d.remoteUrl"])
        .where("p.inboxItem", "in", [...items])
        .orderBy("p.createdAt")
        .execute();

/** How soon people got an answer, by network: what was written between two instants. Median in minutes. */
export const countResponses = (db: Db, site: string, { from, until }: { readonly from: Date; readonly until: Date }) =>
  db
    .selectFrom("channels.inbox as i")
    .innerJoin("channels.accounts as a", "a.id", "i.accountId")
    .select([
      "a.network",
      sql<number>`count(*)::int`.as("received"),
      sql<number>`count(i.first_answered_at)::int`.as("answered"),
      sql<number>`count(*) filter (where i.state = 'open')::int`.as("open"),
      sql<number | null>`round(percentile_cont(0.5) within group (order by
        extract(epoch from i.first_answered_at - i.written_at) / 60))::int`.as("medianMinutes"),
    ])
    .where("a.site", "=", site)
    .where("i.writtenAt", ">=", from)
    .where("i.writtenAt", "<", until)
    .groupBy("a.network")
    .orderBy("a.network")
    .execute();

/** How many items that a person said to have hidden on a network are still read there. */
export const countStillThere = async (db: Db, site: string): Promise<number> =>
  (
    await db
      .selectFrom("channels.inbox as i")
      .innerJoin("channels.accounts as a", "a.id", "i.accountId")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("a.site", "=", site)
      .where("i.state", "=", "hidden")
      .where("i.hidThereAt", "is not", null)
      .where("i.stillThere", "=", true)
      .executeTakeFirstOrThrow()
  ).count;

/** Offices to which something is assigned. */
export const listItemOffices = async (db: Db, site: string): Promise<string[]> => {
  const rows = await db
    .selectFrom("channels.inbox as i")
    .innerJoin("channels.accounts as a", "a.id", "i.accountId")
    .select("i.office")
    .distinct()
    .where("a.site", "=", site)
    .where("i.office", "<>", "")
    .orderBy("i.office")
    .limit(200)
    .execute();
  return rows.map(({ office }) => office);
};

/** What was hidden and shown again, by month, network and rule, newest first: the public register. */
export const listModeration = (db: Db, site: string) =>
  db
    .selectFrom("channels.moderation")
    .select(["network", "what", "rule", sql<string>`to_char(day, 'YYYY-MM')`.as("month")])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("site", "=", site)
    .groupBy([sql`to_char(day, 'YYYY-MM')`, "network", "what", "rule"])
    .orderBy(sql`to_char(day, 'YYYY-MM')`, "desc")
    .orderBy("network")
    .orderBy("what")
    .orderBy("rule")
    .limit(1_000)
    .execute();
