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
    .where("deliveryId", "is", null)
    .executeTakeFirst();
  if (known) return shortPath + known.code;
  const code = newCode();
  await tx.insertInto("channels.shortLinks").values({ code, site, target, madeAt: now }).execute();
  return shortPath + code;
}

const newCode = () => Array.from({ length }, () => signs[randomInt(signs.length)]).join("");

/** Where the short address that a message carries leads; `undefined` when it carries none of ours. */
export async function targetOfShort(tx: Tx, site: string, link: string): Promise<string | undefined> {
  const code = /^https?:\/\/[^/]+\/b\/([a-z2-9]{6,12})$/.exec(link)?.[1];
  if (code === undefined) return undefined;
  const known = await tx
    .selectFrom("channels.shortLinks")
    .select("target")
    .where("site", "=", site)
    .where("code", "=", code)
    .executeTakeFirst();
  return known?.target;
}

/** A short address like another, as long as it, with a code of its own. @returns the address and its code */
export function anotherShort(link: string): { readonly link: string; readonly code: string } {
  const code = newCode();
  return { link: link.slice(0, link.lastIndexOf("/") + 1) + code, code };
}

/** Ties codes that `anotherShort` made to the deliveries whose messages carry them. */
export async function keepShortLinks(
  tx: Tx,
  links: readonly { readonly code: string; readonly deliveryId: string }[],
  { site, target, now }: { readonly site: string; readonly target: string; readonly now: Date },
): Promise<void> {
  if (links.length === 0) return;
  await tx
    .insertInto("channels.shortLinks")
    .values(links.map((link) => ({ ...link, site, target, madeAt: now })))
    .execute();
}

/** Clicks on short links, those of all deliveries of an address together, the newest links first. */
export const listClicks = (db: Db, site: string) =>
  db
    .selectFrom("channels.shortLinks as l")
    .leftJoin("channels.shortLinks as same", (join) =>
      join.onRef("same.site", "=", "l.site").onRef("same.target", "=", "l.target"),
    )
    .leftJoin("channels.shortLinkDays as d", "d.code", "same.code")
    .select(["l.code", "l.target", "l.madeAt", sql<number>`coalesce(sum(d.clicks), 0)::int`.as("clicks")])
    .where("l.site", "=", site)
    .where("l.deliveryId", "is", null)
    .groupBy(["l.code", "l.target", "l.madeAt"])
    .orderBy("l.madeAt", "desc")
    .limit(100)
    .execute();
