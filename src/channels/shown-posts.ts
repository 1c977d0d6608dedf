import { type RawBuilder, sql } from "kysely";
import type { Db } from "#src/platform/db.ts";

/** Where the page of a post stands, by language. */
export const postPaths = { it: "/profili-ufficiali/post/:id", en: "/en/official-profiles/post/:id" } as const;

/** A post that is out. */
export const findShownPost = (db: Db, site: string, id: string) =>
  db.selectFrom("channels.shownPosts").selectAll().where("site", "=", site).where("id", "=", id).executeTakeFirst();

/** Where a post is out, on public profiles. */
export const listShownDeliveries = (db: Db, id: string) =>
  db
    .selectFrom("channels.shownDeliveries")
    .select(["network", "name", "remoteUrl", "sentAt"])
    .where("postId", "=", id)
    .orderBy("network")
    .limit(100)
    .execute();

/** Posts that are out and have an entry with one of these numbers, as a part of a statement: number, title, path, what was said, no end. */
export const postsOfEntries = (entries: readonly number[]): RawBuilder<unknown> => sql`
  select p.entry, coalesce(nullif(p.title, ''), left(p.text, 120)) as title, replace(${postPaths.it}, ':id', p.id::text) as path,
    p.said as document, null::timestamptz as visible_until
  from channels.shown_posts p where p.entry = any(${[...entries]}::bigint[]) and p.said is not null`;
