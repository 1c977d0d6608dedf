import { randomUUID } from "node:crypto";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Tx } from "#src/platform/db.ts";
import { lockRegister } from "#src/register/index.ts";
import { type ApproveDeps, sayPost } from "../posts/approve-post.ts";
import type { Person } from "../posts/write-post.ts";
import { findSilence } from "../silence/find-silence.ts";
import { lockItem } from "./lock-item.ts";

export type AnswerRefusal = { readonly kind: "not-found" | "not-open" | "empty" | "too-long" | "silence" };

/**
 * Answers what somebody wrote, in the municipality's name: an entry in the register and a delivery like any other, so that it is
 * sent once whatever happens. Who answers must have the right to publish. While a silence period lasts, a post with its double
 * declaration is the way.
 */
export async function answerItem(
  tx: Tx,
  deps: ApproveDeps,
  { site, id, text, by }: { readonly site: string; readonly id: string; readonly text: string; readonly by: Person },
): Promise<Result<{ readonly post: string }, AnswerRefusal>> {
  const register = await lockRegister(tx);
  const found = await lockItem(tx, site, id);
  if (!found) return err({ kind: "not-found" });
  const { item, account } = found;
  if (item.state === "gone" || item.forgottenAt !== null || account.state === "removed")
    return err({ kind: "not-open" });
  if (text.trim() === "") return err({ kind: "empty" });
  if (await findSilence(tx, site, deps.now)) return err({ kind: "silence" });
  const publisher = deps.publishers.get(account.network);
  const said = { title: "", text: text.trim(), link: "", language: "it", media: [] };
  const count = publisher?.count(said);
  if (count && count.used > count.limit) return err({ kind: "too-long" });
  const post = await tx
    .insertInto("channels.posts")
    .values({
      // the person answered is named nowhere: the register lasts, and what they wrote does not
      ...{ id: randomUUID(), site, title: `Risposta su ${account.name}`.slice(0, 300), text: said.text, locale: "it" },
      ...{ state: "approved", release: "now", inboxItem: id, authorId: by.id, author: by.name, approver: by.name },
      ...{ createdAt: deps.now, changedAt: deps.now, approvedAt: deps.now },
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await tx.insertInto("channels.variants").values({ postId: post.id, accountId: account.id }).execute();
  await sayPost(tx, deps, register, { post, channels: [{ account, text: said.text }], role: by.role, dueAt: deps.now });
  return ok({ post: post.id });
}
