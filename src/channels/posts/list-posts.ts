import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";

/** Posts with what became of them on their channels; those of a span of time, or the newest. */
export async function listPosts(
  db: Db,
  site: string,
  span: { readonly from?: Date; readonly until?: Date; readonly limit: number },
) {
  const when = sql<Date>`coalesce(p.scheduled_at, p.created_at)`;
  const posts = await db
    .selectFrom("channels.posts as p")
    .select([
      "p.id",
      "p.title",
      "p.state",
      "p.release",
      "p.scheduledAt",
      "p.createdAt",
      "p.author",
      "p.kind",
      when.as("at"),
    ])
    .where("p.site", "=", site)
    .where("p.inboxItem", "is", null)
    .$if(span.from !== undefined, (query) => query.where(when, ">=", span.from as Date))
    .$if(span.until !== undefined, (query) => query.where(when, "<", span.until as Date))
    .orderBy(when, "desc")
    .limit(span.limit)
    .execute();
  const ids = posts.map(({ id }) => id);
  const deliveries =
    ids.length === 0
      ? []
      : await db
          .selectFrom("channels.deliveries as d")
          .innerJoin("channels.accounts as a", "a.id", "d.accountId")
          .select(["d.postId", "d.state", "a.network", "a.name"])
          .where("d.postId", "in", ids)
          .where("d.part", "=", 0)
          .execute();
  const byPost = Map.groupBy(deliveries, ({ postId }) => postId);
  return posts.map((post) => ({ ...post, deliveries: byPost.get(post.id) ?? [] }));
}

/** The site that a post is of. */
export const siteOfPost = async (db: Db, id: string): Promise<string | undefined> =>
  (await db.selectFrom("channels.posts").select("site").where("id", "=", id).executeTakeFirst())?.site;

/** One post with its channels, its deliveries and what the archive holds of them. */
export async function findPost(db: Db, site: string, id: string) {
  const post = await db
    .selectFrom("channels.posts")
    .selectAll()
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!post) return undefined;
  const [variants, deliveries] = await Promise.all([
    db.selectFrom("channels.variants").select(["accountId", "text"]).where("postId", "=", id).execute(),
    db
      .selectFrom("channels.deliveries as d")
      .innerJoin("channels.accounts as a", "a.id", "d.accountId")
      .selectAll("d")
      .select(["a.name", "a.network", "a.state as channelState"])
      .where("d.postId", "=", id)
      .orderBy("a.name")
      .orderBy("d.part")
      .execute(),
  ]);
  return { post, variants, deliveries };
}

/** Deliveries that a person must look at: held, uncertain, refused. */
export const listOpenQuestions = (db: Db, site: string, limit: number) =>
  db
    .selectFrom("channels.deliveries as d")
    .innerJoin("channels.posts as p", "p.id", "d.postId")
    .innerJoin("channels.accounts as a", "a.id", "d.accountId")
    .select(["d.id", "d.postId", "d.state", "d.reason", "d.detail", "p.title", "a.name", "a.network"])
    .where("p.site", "=", site)
    .where("d.state", "in", ["review", "uncertain", "refused"])
    .orderBy("d.dueAt", "desc")
    .limit(limit)
    .execute();

/** What was said to the networks and what they answered, newest first; by words where some are given. */
export const searchArchive = (
  db: Db,
  site: string,
  { words, limit }: { readonly words: string; readonly limit: number },
) =>
  db
    .selectFrom("channels.archive as r")
    .innerJoin("channels.deliveries as d", "d.id", "r.deliveryId")
    .innerJoin("channels.posts as p", "p.id", "d.postId")
    .innerJoin("channels.accounts as a", "a.id", "d.accountId")
    .select([
      ...([
        "r.id",
        "r.at",
        "r.what",
        "r.message",
        "r.sha256",
        "r.entry",
        "r.remoteId",
        "r.remoteUrl",
        "r.answer",
      ] as const),
      ...(["r.person", "r.reason", "a.network", "a.name", "p.id as post", "p.title"] as const),
    ])
    .where("p.site", "=", site)
    .$if(words.trim() !== "", (query) =>
      query.where(sql<boolean>`r.words @@ websearch_to_tsquery('italian', ${words})`),
    )
    .orderBy("r.id", "desc")
    .limit(limit)
    .execute();
