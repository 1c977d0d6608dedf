import { randomInt } from "node:crypto";
import { sql } from "kysely";
import type { Db, Tx } from "#src/platform/db.ts";

const signs = "abcdefghijkmnpqrstuvwxyz23456789";
const length = 7;

/** Where short links of this installation begin. */
export const shortPath = "/b/";

/** Makes a short address for one of any length; the same target has the same one. @returns its path below the origin */
export async function makeShortLink(tx: Tx, site: string, target: string, now: Date): Promise<string> {
  const known = await tx
    .selectFrom("channels.shortLinks")
    .select("code")
    .where("site", "=", site)
    .where("target", "=", target)
    .executeTakeFirst();
  if (known) return shortPath + known.code;
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join("");
  await tx.insertInto("channels.shortLinks").values({ code, site, target, madeAt: now }).execute();
  return shortPath + code;
}

/** Clicks on short links, the newest links first. */
export const listClicks = (db: Db, site: string) =>
  db
    .selectFrom("channels.shortLinks as l")
    .leftJoin("channels.shortLinkDays as d", "d.code", "l.code")
    .select(["l.code", "l.target", "l.madeAt", sql<number>`coalesce(sum(d.clicks), 0)::int`.as("clicks")])
    .where("l.site", "=", site)
    .groupBy(["l.code", "l.target", "l.madeAt"])
    .orderBy("l.madeAt", "desc")
    .limit(100)
    .execute();
