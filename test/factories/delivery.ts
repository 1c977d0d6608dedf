import { randomUUID } from "node:crypto";
import type { Db } from "#src/platform/db.ts";

/** A delivery to a channel with the publication of a document in one language; gives back its id. */
export async function aDelivery(
  owner: Db,
  accountId: string,
  { document, locale, site = "comune" }: { readonly document: string; readonly locale: string; readonly site?: string },
): Promise<string> {
  const [id, postId, now] = [randomUUID(), randomUUID(), new Date()];
  await owner
    .insertInto("channels.posts")
    .values({
      ...{ id: postId, site, kind: "news", documentId: document, locale, title: "Titolo", text: "Testo", link: "" },
      ...{ state: "approved", release: "with-publication", authorId: "", author: "", createdAt: now, changedAt: now },
    })
    .execute();
  await owner
    .insertInto("channels.deliveries")
    .values({
      ...{ id, postId, accountId, part: 0, state: "sent", message: "{}", sha256: "0".repeat(64) },
      ...{ dueAt: now, nextAt: now, createdAt: now },
    })
    .execute();
  return id;
}
