import { randomUUID } from "node:crypto";
import type { Db } from "#src/platform/db.ts";
import type { Incoming } from "../publisher.ts";
import type { Account } from "../tables.ts";
import { flagWords } from "./flag-words.ts";

const cut = (text: string, most: number): string => [...text.replaceAll("\0", "")].slice(0, most).join("");

/**
 * Keeps what people wrote to a profile; what is known stays as it is, and what the profile wrote itself is left out.
 * @returns how many were new
 */
export async function keepIncoming(
  db: Db,
  account: Pick<Account, "id" | "site" | "office" | "remoteId" | "settings">,
  items: readonly Incoming[],
  now: Date,
): Promise<number> {
  const own = new Set([account.remoteId, account.settings.username]);
  const theirs = items.filter(({ authorId, remoteId }) => !own.has(authorId) && remoteId.length <= 500);
  if (theirs.length === 0) return 0;
  const ids = theirs.map(({ remoteId }) => remoteId);
  const sentByUs = await db
    .selectFrom("channels.deliveries")
    .select(["id", "remoteId"])
    .where("accountId", "=", account.id)
    .where("remoteId", "in", [...ids, ...theirs.map(({ answers }) => answers)])
    .execute();
  const deliveryOf = new Map(sentByUs.map(({ id, remoteId }) => [remoteId, id]));
  const stops = await db.selectFrom("channels.stopWords").select("word").where("site", "=", account.site).execute();
  const words = new Set(stops.map(({ word }) => word));
  const fresh = theirs.filter(({ remoteId }) => !deliveryOf.has(remoteId));
  if (fresh.length === 0) return 0;
  const rows = await db
    .insertInto("channels.inbox")
    .values(
      fresh.map((item) => ({
        ...{ id: randomUUID(), accountId: account.id, deliveryId: deliveryOf.get(item.answers) ?? null },
        ...{ remoteId: item.remoteId, remoteUrl: cut(item.url, 1_000), what: item.what },
        ...{ author: cut(item.author, 200), authorId: cut(item.authorId, 500), text: cut(item.text, 20_000) },
        ...{ progress: JSON.stringify(item.progress), writtenAt: item.writtenAt, fetchedAt: now, changedAt: now },
        ...{ office: account.office, flags: flagWords(item.text, words) },
      })),
    )
    .onConflict((on) => on.columns(["accountId", "remoteId"]).doNothing())
    .returning("id")
    .execute();
  return rows.length;
}
