import type { Db } from "#src/platform/db.ts";
import type { SaidDocument } from "#src/register/index.ts";

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

/** What entries of the register speak of, where it is a post that is out; by number. */
export async function findPostsByEntries(
  db: Db,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, SaidDocument>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom("channels.shownPosts")
    .select(["id", "entry", "said", "title", "text"])
    .where("entry", "in", [...numbers])
    .execute();
  return new Map(
    rows.flatMap(({ id, entry, said, title, text }) =>
      entry && said
        ? [
            [
              entry,
              {
                ...{ title: title || text.slice(0, 120), path: postPaths.it.replace(":id", id) },
                ...{ document: said, visibleUntil: null },
              },
            ] as const,
          ]
        : [],
    ),
  );
}
