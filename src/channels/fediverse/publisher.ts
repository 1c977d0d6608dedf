import { sql } from "kysely";
import type { Tx } from "#src/platform/db.ts";
import { countGraphemes, withLink } from "../count-text.ts";
import type { Call, Changed, Figure, Message, Publisher, Sending } from "../publisher.ts";
import type { FediverseDeps } from "./deps.ts";
import { objectAddress, objectIdOf } from "./paths.ts";
import { queueSends } from "./queue-sends.ts";
import type { Mention } from "./write-html.ts";

/** What most servers show whole. */
const longest = 5_000;
const mostMedia = 16;

/** What can be said of a text beforehand: for previews and checks. */
const fediverseFace = {
  network: "activitypub",
  name: "Fediverso",
  gapMs: 0,
  textOf: withLink,
  count: (message: Message) => ({
    used: countGraphemes(withLink(message)),
    limit: longest,
    unit: "graphemes" as const,
  }),
  check: ({ media }: Message) =>
    media.length > mostMedia
      ? [{ severity: "error" as const, code: "too-many-media", values: { most: mostMedia } }]
      : [],
} satisfies Omit<Publisher, "publish">;

/** The Fediverse at the desk, which counts and checks; only the worker says anything. */
export const fediverseAtDesk: Publisher = {
  ...fediverseFace,
  publish: () => Promise.reject(new Error("the worker publishes")),
};

/**
 * A site's own actor as a channel. What is said is written here, where everybody can fetch it, in one transaction with whom to
 * tell; so the network that is asked whether it has it is our own database, and telling each server is retried beside it.
 */
export function fediversePublisher(deps: FediverseDeps): Publisher {
  const { db, now } = deps;
  const change = (
    remoteId: string,
    what: "update" | "delete",
    fields: { message?: string; updatedAt?: Date; deletedAt?: Date },
  ): Promise<Changed> =>
    db.transaction().execute(async (tx) => {
      const id = objectIdOf(remoteId) ?? "";
      const object = id === "" ? undefined : await lockObject(tx, id);
      if (!object) return { kind: "refused", reason: "gone", detail: "" };
      if (object.deletedAt) return { kind: "done", answer: { deleted: true } };
      await tx.updateTable("channels.fediverseObjects").set(fields).where("id", "=", id).execute();
      const version = Math.floor(now().getTime() / 1_000);
      const { accountId, mention } = object;
      const also = mention ? { inbox: mention.inbox, recipient: mention.actor } : undefined;
      const servers = await queueSends(tx, { accountId, objectId: id, what, version, also, now: now() });
      return { kind: "done", answer: { servers } };
    });
  const figures = async (id: string): Promise<Figure[]> => {
    const { rows } = await sql<{ likes: number; shares: number; replies: number }>`
      select (select count(*) from channels.fediverse_reactions where object_id = ${id} and what = 'like')::int as likes,
        (select count(*) from channels.fediverse_reactions where object_id = ${id} and what = 'share')::int as shares,
        (select count(*) from channels.inbox where delivery_id = ${id} and state <> 'gone')::int as replies`.execute(
      db,
    );
    return Object.entries(rows[0] ?? {}).map(([metric, value]) => ({ metric, state: "known", value }));
  };
  return {
    ...fediverseFace,
    publish: async (call, sending) => {
      const origin = await deps.originOf(call.channel.remoteId);
      const servers = await say(deps, call, sending);
      const remoteId = objectAddress(origin, call.channel.remoteId, sending.key);
      return { kind: "sent", remoteId, url: remoteId, answer: { servers } };
    },
    findSent: async (call, { key }) => {
      const row = await db
        .selectFrom("channels.fediverseObjects")
        .select("id")
        .where("id", "=", key)
        .executeTakeFirst();
      if (!row) return { kind: "absent" };
      const remoteId = objectAddress(await deps.originOf(call.channel.remoteId), call.channel.remoteId, key);
      return { kind: "sent", remoteId, url: remoteId, answer: {} };
    },
    edit: (_call, { remoteId }, message) =>
      change(remoteId, "update", { message: JSON.stringify(message), updatedAt: now() }),
    remove: (_call, { remoteId }) => change(remoteId, "delete", { deletedAt: now() }),
    measure: (_call, { remoteId }) => figures(objectIdOf(remoteId) ?? ""),
    measureProfile: async ({ channel }) => {
      const { value } = await db
        .selectFrom("channels.fediverseFollowers")
        .select((eb) => eb.fn.countAll<number>().as("value"))
        .where("accountId", "=", channel.id)
        .executeTakeFirstOrThrow();
      return [{ metric: "followers", state: "known", value: Number(value) }];
    },
    probe: async () => ({ kind: "alive" }),
  };
}

const lockObject = (tx: Tx, id: string) =>
  tx.selectFrom("channels.fediverseObjects").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Writes what is said and whom to tell; a second attempt finds it there and tells nobody again. */
function say({ db, now }: FediverseDeps, { channel }: Call, { key, message, replyTo }: Sending): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const at = now();
    const { actor, handle, inbox } = replyTo?.progress ?? {};
    const mention: Mention | null = actor && handle && inbox ? { actor, handle, inbox } : null;
    const made = await tx
      .insertInto("channels.fediverseObjects")
      .values({
        ...{ id: key, accountId: channel.id, message: JSON.stringify(message), publishedAt: at },
        ...{ replyTo: replyTo?.remoteId ?? "", mention: mention && JSON.stringify(mention) },
      })
      .onConflict((on) => on.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) return 0;
    const also = mention ? { inbox: mention.inbox, recipient: mention.actor } : undefined;
    return queueSends(tx, { accountId: channel.id, objectId: key, what: "create", version: 0, also, now: at });
  });
}
