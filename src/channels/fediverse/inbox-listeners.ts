import { createHash } from "node:crypto";
import type { Context, Federation, InboxContext } from "@fedify/fedify";
import {
  Accept,
  type Activity,
  Announce,
  Block,
  Create,
  Delete,
  Follow,
  getActorHandle,
  isActor,
  Like,
  Note,
  Undo,
  Update,
} from "@fedify/vocab";
import { textOfHtml } from "../compare-text.ts";
import { keepIncoming } from "../inbox/keep-incoming.ts";
import type { Account } from "../tables.ts";
import { isBlocked } from "./blocks.ts";
import type { FediverseDeps } from "./deps.ts";
import { objectIdOf, fediversePaths as paths } from "./paths.ts";
import { queueAnswer } from "./queue-sends.ts";

type ActorFor = (context: Context<void>, identifier: string) => Promise<Account | undefined>;
type Here = InboxContext<void>;

/** How long an activity is known again, days. */
const rememberedDays = 400;

const hashOf = (id: string): string => createHash("sha256").update(id).digest("hex");

/**
 * What other servers tell us. Signatures were checked before; here only who is blocked, and that nobody speaks of what is another's.
 * The same activity a second time is taken and changes nothing.
 */
export function listenToInbox(federation: Federation<void>, deps: FediverseDeps, actorFor: ActorFor): void {
  const { db, now } = deps;
  const openActor = async (context: Here, address: URL | null): Promise<Account | undefined> => {
    const parsed = context.parseUri(address);
    const account = parsed?.type === "actor" ? await actorFor(context, parsed.identifier) : undefined;
    return account?.state === "connected" ? account : undefined;
  };

  /**
   * Takes each activity in once, however often it comes: what proves an activity is good for ever, so that an old one could be
   * told again by anybody. Only a hash of its id is remembered.
   */
  const once =
    <Kind extends Activity>(listener: (context: Here, activity: Kind) => Promise<void>) =>
    async (context: Here, activity: Kind): Promise<void> => {
      const key = JSON.stringify(["taken", hashOf(activity.id?.href ?? ""), context.recipient ?? ""]);
      const expiresAt = new Date(now().getTime() + rememberedDays * 86_400_000);
      const fresh = await db
        .insertInto("channels.fediverseMemory")
        .values({ key, value: "true", expiresAt })
        .onConflict((on) => on.doNothing())
        .returning("key")
        .executeTakeFirst();
      if (!fresh) return;
      try {
        await listener(context, activity);
      } catch (fault) {
        await db.deleteFrom("channels.fediverseMemory").where("key", "=", key).execute();
        throw fault;
      }
    };

  /** Whose key asks, when others speak to all of ours at once: some servers give their actors only to who signs. */
  const anyActorAt = async (context: Context<void>): Promise<{ identifier: string } | null> => {
    const open = await db
      .selectFrom("channels.accounts")
      .select("remoteId")
      .where("network", "=", "activitypub")
      .where("state", "=", "connected")
      .orderBy("connectedAt")
      .execute();
    for (const { remoteId: identifier } of open) if (await actorFor(context, identifier)) return { identifier };
    return null;
  };

  federation
    .setInboxListeners(paths.inbox, paths.sharedInbox)
    .setSharedKeyDispatcher(anyActorAt)
    .on(
      Follow,
      once(async (context, follow: Follow) => {
        const account = await openActor(context, follow.objectId);
        if (!account || !follow.id || !follow.actorId) return;
        const actor = await follow.getActor(context);
        if (!isActor(actor) || !actor?.inboxId || actor.id?.href !== follow.actorId.href) return;
        const [recipient, inbox] = [follow.actorId.href, actor.inboxId.href];
        const isRefused = await isBlocked(db, account.site, recipient);
        const sharedInbox = actor.endpoints?.sharedInbox?.href ?? "";
        await db.transaction().execute(async (tx) => {
          const row = { accountId: account.id, actor: recipient, inbox, sharedInbox, since: now() };
          if (!isRefused)
            await tx
              .insertInto("channels.fediverseFollowers")
              .values(row)
              .onConflict((on) => on.columns(["accountId", "actor"]).doUpdateSet({ inbox, sharedInbox }))
              .execute();
          const what = isRefused ? "reject" : "accept";
          const request = follow.id?.href ?? "";
          await queueAnswer(tx, { accountId: account.id, what, follow: request, inbox, recipient, now: now() });
        });
      }),
    )
    .on(
      Undo,
      once(async (context, undo: Undo) => {
        const object = await undo.getObject(context);
        if (!undo.actorId) return;
        if (object instanceof Follow) {
          const account = await openActor(context, object.objectId);
          if (account && object.actorId?.href === undo.actorId.href)
            await forgetFollower(undo.actorId.href, account.id);
        }
        if ((object instanceof Like || object instanceof Announce) && object.actorId?.href === undo.actorId.href)
          await db.deleteFrom("channels.fediverseReactions").where("activity", "=", reactionOf(object)).execute();
      }),
    )
    .on(
      Create,
      once(async (context, create: Create) => {
        const note = await create.getObject(context);
        if (note instanceof Note) await keepNote(context, create, note);
      }),
    )
    .on(
      Update,
      once(async (context, update: Update) => {
        const note = await update.getObject(context);
        if (!(note instanceof Note) || !note.id || !update.actorId) return;
        if (note.id.origin !== update.actorId.origin) return;
        await db
          .updateTable("channels.inbox")
          .set({ text: textOf(note).slice(0, 20_000) })
          .where("remoteId", "=", note.id.href)
          .where("authorId", "=", update.actorId.href)
          .where("forgottenAt", "is", null)
          .execute();
      }),
    )
    .on(
      Delete,
      once(async (_context, activity: Delete) => {
        const [object, actor] = [activity.objectId?.href, activity.actorId?.href];
        if (!object || !actor) return;
        if (object === actor) {
          await forgetFollower(actor);
          await blank("authorId", actor, actor);
        } else await blank("remoteId", object, actor);
      }),
    )
    .on(
      Like,
      once((context, like: Like) => keepReaction(context, like, "like")),
    )
    .on(
      Announce,
      once((context, announce: Announce) => keepReaction(context, announce, "share")),
    )
    .on(
      Block,
      once(async (context, block: Block) => {
        const account = await openActor(context, block.objectId);
        if (account && block.actorId) await forgetFollower(block.actorId.href, account.id);
      }),
    )
    .on(Accept, () => undefined)
    .onUnverifiedActivity((_context, activity, reason) =>
      // whoever is gone cannot prove it any more: their last word is taken, and nothing is done on its word alone
      activity instanceof Delete && reason.type === "keyFetchError" ? new Response(null, { status: 202 }) : undefined,
    )
    .onError((_context, fault) => deps.log.warn({ err: fault }, "an activity could not be taken in"));

  async function keepNote(context: Here, create: Create, note: Note): Promise<void> {
    const author = create.actorId;
    if (!note.id || !author || note.attributionId?.href !== author.href || note.id.origin !== author.origin) return;
    for (const account of await addressedBy(context, note)) {
      if (await isBlocked(db, account.site, author.href)) continue;
      const actor = await create.getActor(context);
      if (!isActor(actor) || !actor?.inboxId) return;
      const handle = (await getActorHandle(actor, context)).replace(/^@/, "");
      const item = {
        ...{ remoteId: note.id.href, url: urlOf(note), author: handle, authorId: author.href, text: textOf(note) },
        ...{ what: note.replyTargetId ? ("comment" as const) : ("mention" as const) },
        writtenAt: new Date(Math.min(now().getTime(), note.published?.epochMilliseconds ?? now().getTime())),
        answers: note.replyTargetId?.href ?? "",
        progress: { actor: author.href, handle, inbox: actor.inboxId.href },
      };
      await keepIncoming(db, account, [item], now());
    }
  }

  /** Our actors that a note answers or names. */
  async function addressedBy(context: Here, note: Note): Promise<Account[]> {
    const found = new Map<string, Account>();
    const add = (account: Account | undefined) => account?.state === "connected" && found.set(account.id, account);
    const answered = note.replyTargetId && context.parseUri(note.replyTargetId);
    if (answered?.type === "object") add(await actorFor(context, answered.values.identifier ?? ""));
    for (const address of [...note.toIds, ...note.ccIds]) {
      const parsed = context.parseUri(address);
      if (parsed?.type === "actor") add(await actorFor(context, parsed.identifier));
    }
    return [...found.values()];
  }

  async function keepReaction(context: Here, activity: Like | Announce, what: "like" | "share"): Promise<void> {
    const id = activity.objectId && objectIdOf(activity.objectId.href);
    const parsed = context.parseUri(activity.objectId);
    if (!id || parsed?.type !== "object" || !activity.id || !activity.actorId) return;
    const account = await actorFor(context, parsed.values.identifier ?? "");
    if (!account || (await isBlocked(db, account.site, activity.actorId.href))) return;
    const object = await db
      .selectFrom("channels.fediverseObjects")
      .select("id")
      .where("id", "=", id)
      .where("accountId", "=", account.id)
      .executeTakeFirst();
    if (!object) return;
    await db
      .insertInto("channels.fediverseReactions")
      .values({ objectId: id, what, activity: reactionOf(activity) })
      .onConflict((on) => on.doNothing())
      .execute();
  }

  const forgetFollower = (actor: string, accountId?: string) =>
    db
      .deleteFrom("channels.fediverseFollowers")
      .where("actor", "=", actor)
      .$if(accountId !== undefined, (query) => query.where("accountId", "=", accountId ?? ""))
      .execute();

  /** Takes words and author away at once: they are no longer there to be read anywhere. */
  const blank = (column: "remoteId" | "authorId", value: string, author: string) =>
    db
      .updateTable("channels.inbox")
      .set({
        state: "gone",
        text: "",
        author: "",
        authorId: "",
        remoteUrl: "",
        progress: "{}",
        flags: [],
        changedAt: now(),
      })
      .where(column, "=", value)
      .where("authorId", "=", author)
      .execute();
}

const reactionOf = (activity: Activity): string => hashOf(activity.id?.href ?? "");
const textOf = (note: Note): string => textOfHtml(String(note.content ?? ""));
const urlOf = (note: Note): string => (note.url instanceof URL ? note.url.href : (note.id?.href ?? ""));
