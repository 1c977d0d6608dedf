import type { Db } from "#src/platform/db.ts";

/** What a site wants to hear nothing of, and say nothing to. */
export interface Block {
  readonly what: "server" | "actor";
  /** A host name, or an actor's address. */
  readonly value: string;
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : "");

/** Whether a site blocks an actor, or its server, or a domain above that. */
export async function isBlocked(db: Db, site: string, actor: string): Promise<boolean> {
  const host = hostOf(actor);
  const labels = host.split(".");
  const domains = labels.map((_, place) => labels.slice(place).join(".")).filter(Boolean);
  const found = await db
    .selectFrom("channels.fediverseBlocks")
    .select("value")
    .where("site", "=", site)
    .where((eb) =>
      eb.or([
        eb.and([eb("what", "=", "actor"), eb("value", "=", actor)]),
        eb.and([eb("what", "=", "server"), eb("value", "in", [host, ...domains])]),
      ]),
    )
    .executeTakeFirst();
  return found !== undefined;
}

export const listBlocks = (db: Db, site: string) =>
  db
    .selectFrom("channels.fediverseBlocks")
    .selectAll()
    .where("site", "=", site)
    .orderBy("what")
    .orderBy("value")
    .limit(1_000)
    .execute();

/** A host name or an actor's address as it is kept; `undefined`: it is neither. */
export function readBlock(given: string): Block | undefined {
  const text = given.trim();
  if (/^https?:\/\//.test(text))
    return URL.canParse(text) && text.length <= 1_000 ? { what: "actor", value: text } : undefined;
  const host = text.toLowerCase().replace(/^@/, "");
  return /^[a-z0-9.-]+(:\d+)?$/.test(host) && host.length <= 253 ? { what: "server", value: host } : undefined;
}

/** Blocks an actor or a server: whoever followed from there follows no more. */
export async function keepBlock(
  db: Db,
  site: string,
  block: Block & { readonly reason: string; readonly by: string; readonly now: Date },
): Promise<void> {
  const { what, value, reason, by, now } = block;
  await db
    .insertInto("channels.fediverseBlocks")
    .values({ site, what, value, reason: reason.slice(0, 500), madeBy: by, madeAt: now })
    .onConflict((on) => on.doNothing())
    .execute();
  const followers = await db
    .selectFrom("channels.fediverseFollowers as f")
    .innerJoin("channels.accounts as a", "a.id", "f.accountId")
    .select(["f.accountId", "f.actor"])
    .where("a.site", "=", site)
    .execute();
  for (const { accountId, actor } of followers) {
    const host = hostOf(actor);
    const isTheirs = what === "actor" ? actor === value : host === value || host.endsWith(`.${value}`);
    if (isTheirs)
      await db
        .deleteFrom("channels.fediverseFollowers")
        .where("accountId", "=", accountId)
        .where("actor", "=", actor)
        .execute();
  }
}

export const dropBlock = (db: Db, site: string, { what, value }: Block) =>
  db
    .deleteFrom("channels.fediverseBlocks")
    .where("site", "=", site)
    .where("what", "=", what)
    .where("value", "=", value)
    .execute();
