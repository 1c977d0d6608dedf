import { sql } from "kysely";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import type { Medium } from "./publisher.ts";

/** The official profiles that stand in the public list. */
export const listOfficial = (db: Db, site: string) =>
  db
    .selectFrom("channels.accounts")
    .select(["network", "name", "address", "office", "responsible", "policy"])
    .where("site", "=", site)
    .where("isPublic", "=", true)
    .where("state", "<>", "removed")
    .where("address", "<>", "")
    .orderBy("network")
    .orderBy("name")
    .limit(200)
    .execute();

/**
 * A picture or film of a post that is going out or is out, under the name it was kept with, or as it was cut for a network; networks fetch it by
 * themselves.
 */
export async function findPostFile(
  db: Db,
  { sha256, name, now }: PostFile & { readonly now: Date },
): Promise<Pick<Medium, "mime"> | undefined> {
  const own = await findOwnFile(db, { sha256, name, now });
  if (own) return own;
  const cuts = await db
    .selectFrom("channels.cutMedia")
    .select(["mime", "ofSha256", "ofName"])
    .where("sha256", "=", sha256)
    .where("name", "=", name)
    .limit(20)
    .execute();
  for (const { mime, ofSha256, ofName } of cuts)
    if (await findOwnFile(db, { sha256: ofSha256, name: ofName, now })) return { mime };
  return undefined;
}

interface PostFile {
  readonly sha256: string;
  readonly name: string;
}

async function findOwnFile(
  db: Db,
  { sha256, name, now }: PostFile & { readonly now: Date },
): Promise<Medium | undefined> {
  const post = await db
    .selectFrom("channels.posts as p")
    .select("p.media")
    .where("p.state", "=", "approved")
    .where(sql<boolean>`p.media @> ${JSON.stringify([{ sha256, name }])}::jsonb`)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("channels.deliveries as d")
          .select("d.postId")
          .whereRef("d.postId", "=", "p.id")
          .where("d.dueAt", "<=", now)
          .where("d.state", "not in", ["review", "withdrawn"]),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return post?.media.find((one) => one.sha256 === sha256 && one.name === name);
}

/** Where a short link leads. */
export const findShortLink = (db: Db, site: string, code: string) =>
  db
    .selectFrom("channels.shortLinks")
    .select("target")
    .where("site", "=", site)
    .where("code", "=", code)
    .executeTakeFirst();

/** Counts a click on a short link; nothing of who clicked is kept. */
export async function countClick(db: Db, code: string, day: CivilDate): Promise<void> {
  await db
    .insertInto("channels.shortLinkDays")
    .values({ code, day, clicks: 1 })
    .onConflict((on) =>
      on.columns(["code", "day"]).doUpdateSet({ clicks: sql<number>`channels.short_link_days.clicks + 1` }),
    )
    .execute();
}
