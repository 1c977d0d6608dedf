import { randomUUID } from "node:crypto";
import type { Tx } from "#src/platform/db.ts";
import { addJob, addJobs } from "#src/platform/jobs.ts";
import { deliverJob } from "../delivery/deliver.ts";
import type { Message } from "../publisher.ts";
import { networkPublishers } from "../publishers.ts";
import type { Post } from "../tables.ts";
import { messageHash } from "./message-hash.ts";
import { anotherShort, keepShortLinks, targetOfShort } from "./short-link.ts";
import { splitThread } from "./split-thread.ts";

/** Whether a channel is told before an embargo ends, with the embargo: a list of the press. */
const takesEmbargo = (settings: Readonly<Record<string, string>>): boolean => settings.embargo === "told";

/** What a post says on each of its channels. */
export async function messagesOf(
  tx: Tx,
  post: Post,
): Promise<{ accountId: string; network: string; message: Message }[]> {
  const variants = await tx
    .selectFrom("channels.variants as v")
    .innerJoin("channels.accounts as a", "a.id", "v.accountId")
    .select(["v.accountId", "v.text", "a.settings", "a.network"])
    .where("v.postId", "=", post.id)
    .where("a.state", "<>", "removed")
    .orderBy("v.accountId")
    .execute();
  return variants.map(({ accountId, text, settings, network }) => ({
    ...{ accountId, network },
    message: {
      ...{ title: post.title, text: text ?? post.text, link: post.link, language: post.locale, media: post.media },
      ...(takesEmbargo(settings) && post.embargoUntil && { embargoUntil: post.embargoUntil.toISOString() }),
    },
  }));
}

const publisherOf = new Map(networkPublishers.map((one) => [one.network, one]));

/** The deliveries of a post on one channel: one, or a thread of them. */
function partsOf(post: Post, { accountId, network, message }: Awaited<ReturnType<typeof messagesOf>>[number]) {
  const publisher = publisherOf.get(network);
  const parts = post.asThread && publisher ? splitThread(publisher, message) : [message];
  const ids = parts.map(() => randomUUID());
  return parts.map((own, part) => ({
    ...{ id: ids[part] ?? "", postId: post.id, accountId, part, isThread: parts.length > 1 },
    ...{ replyTo: ids[part - 1] ?? null, message: JSON.stringify(own), sha256: messageHash(own) },
  }));
}

/**
 * Writes one delivery for each channel of an approved post, in the caller's transaction, and asks the worker for those that are due.
 * Repeatable: a channel that has its delivery keeps it.
 */
export async function queueDeliveries(tx: Tx, post: Post, dueAt: Date, now: Date): Promise<number> {
  const messages = await messagesOf(tx, post);
  if (messages.length === 0) return 0;
  // a short link is another one on each channel: so that each tells what it brought
  const target = await targetOfShort(tx, post.site, post.link);
  const codes: { code: string; deliveryId: string }[] = [];
  const own = messages.flatMap(({ message, ...one }) => {
    if (target === undefined) return partsOf(post, { ...one, message });
    const { link, code } = anotherShort(message.link);
    const parts = partsOf(post, { ...one, message: { ...message, link } });
    codes.push({ code, deliveryId: parts[0]?.id ?? "" });
    return parts;
  });
  const rows = await tx
    .insertInto("channels.deliveries")
    .values(own.map((row) => ({ ...row, state: "queued" as const, dueAt, nextAt: dueAt, createdAt: now })))
    .onConflict((on) => on.columns(["postId", "accountId", "part"]).doNothing())
    .returning(["id", "part"])
    .execute();
  const made = new Set(rows.map(({ id }) => id));
  if (target !== undefined) {
    const kept = codes.filter(({ deliveryId }) => made.has(deliveryId));
    await keepShortLinks(tx, kept, { site: post.site, target, now });
  }
  // the parts of a thread follow each other
  const first = rows.filter(({ part }) => part === 0);
  if (dueAt <= now)
    await addJobs(
      tx,
      first.map(({ id }) => ({ job: deliverJob, payload: { id } })),
    );
  else for (const { id } of first) await addJob(tx, deliverJob, { id }, { at: dueAt, key: `${deliverJob.name}:${id}` });
  return rows.length;
}
