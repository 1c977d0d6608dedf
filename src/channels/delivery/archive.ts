import type { Json } from "#src/kernel/canonical-json.ts";
import type { Tx } from "#src/platform/db.ts";
import { messageHash } from "../posts/message-hash.ts";
import type { ArchivedWhat, Delivery, Post } from "../tables.ts";

/** Adds to the archive what happened; nothing there is ever changed. */
export async function archive(
  tx: Tx,
  { delivery, post }: { readonly delivery: Delivery; readonly post: Post },
  row: {
    readonly what: ArchivedWhat;
    readonly at: Date;
    readonly remoteId?: string;
    readonly remoteUrl?: string;
    readonly answer?: Json;
    readonly reason?: string;
    readonly person?: string;
  },
): Promise<void> {
  await tx
    .insertInto("channels.archive")
    .values({
      ...{ deliveryId: delivery.id, at: row.at, what: row.what, message: JSON.stringify(delivery.message) },
      ...{
        sha256: messageHash(delivery.message),
        entry: post.entry,
        reason: row.reason ?? "",
        person: row.person ?? "",
      },
      ...{ remoteId: row.remoteId ?? delivery.remoteId, remoteUrl: row.remoteUrl ?? delivery.remoteUrl },
      answer: row.answer === undefined ? null : JSON.stringify(row.answer),
    })
    .execute();
}
