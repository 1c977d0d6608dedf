import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Tx } from "#src/platform/db.ts";
import { appendEntries, lockRegister, type Signer } from "#src/register/index.ts";
import type { Publisher } from "../publisher.ts";
import type { Account, Post } from "../tables.ts";
import { queueDeliveries } from "./queue-deliveries.ts";
import { type Review, reviewPost } from "./review-post.ts";
import { lockPost, type Person } from "./write-post.ts";

/** Kind of posts in the register and in the table of rights. */
export const postKind = "channel-post";

export interface ApproveDeps {
  readonly signer: Signer;
  readonly publishers: ReadonlyMap<string, Publisher>;
  readonly now: Date;
}

export type ApproveRefusal = {
  readonly kind:
    | "not-found"
    | "not-waiting"
    | "has-errors"
    | "reasons-missing"
    | "same-person"
    | "not-responsible"
    | "declaration-missing"
    | "past";
};

/** A post that was written is shown to who approves. */
export async function sendToApproval(
  tx: Tx,
  { site, id, now }: { readonly site: string; readonly id: string; readonly now: Date },
): Promise<Result<Post, ApproveRefusal>> {
  const post = await lockPost(tx, site, id);
  if (!post) return err({ kind: "not-found" });
  if (post.state !== "draft") return err({ kind: "not-waiting" });
  await tx
    .updateTable("channels.posts")
    .set({ state: "waiting", sentBack: "", changedAt: now })
    .where("id", "=", id)
    .execute();
  return ok({ ...post, state: "waiting" });
}

/** A post goes back to who wrote it, with the reason. */
export async function sendPostBack(
  tx: Tx,
  {
    site,
    id,
    reason,
    now,
  }: { readonly site: string; readonly id: string; readonly reason: string; readonly now: Date },
): Promise<Result<Post, ApproveRefusal>> {
  const post = await lockPost(tx, site, id);
  if (!post) return err({ kind: "not-found" });
  if (post.state !== "waiting") return err({ kind: "not-waiting" });
  const fields = { state: "draft" as const, sentBack: reason.slice(0, 2_000), changedAt: now };
  await tx.updateTable("channels.posts").set(fields).where("id", "=", id).execute();
  return ok({ ...post, ...fields });
}

/** Which rule a person breaks who would approve this post; pure. */
export function mayApprove(post: Post, review: Review, by: Person): ApproveRefusal | undefined {
  if (post.state !== "waiting") return { kind: "not-waiting" };
  if (review.findings.some(({ severity }) => severity === "error")) return { kind: "has-errors" };
  const isUnexplained = ({ severity, key }: Review["findings"][number]) =>
    severity === "warning" && !post.reasons[key]?.trim();
  if (review.findings.some(isUnexplained)) return { kind: "reasons-missing" };
  const isOwn = post.authorId === by.id;
  if (review.silence && !post.declaration) return { kind: "declaration-missing" };
  if (isOwn && (review.silence || review.channels.some(({ account }) => account.needsOtherPerson)))
    return { kind: "same-person" };
  const answersForAll = review.channels.every(
    ({ account }) => account.responsibleId === "" || account.responsibleId === by.id,
  );
  return answersForAll || by.mayAdminister ? undefined : { kind: "not-responsible" };
}

/**
 * Approves a post: the register holds the hash of what was approved, and the deliveries are queued, in the caller's transaction.
 * One that goes with a page takes the page's entry when that is published.
 */
export async function approvePost(
  tx: Tx,
  deps: ApproveDeps,
  { site, id, by }: { readonly site: string; readonly id: string; readonly by: Person },
): Promise<Result<{ readonly entry: number | null }, ApproveRefusal>> {
  // the register's lock before the post's: a publication takes them in this order
  const register = await lockRegister(tx);
  const post = await lockPost(tx, site, id);
  if (!post) return err({ kind: "not-found" });
  const variants = await tx
    .selectFrom("channels.variants")
    .select(["accountId", "text"])
    .where("postId", "=", id)
    .execute();
  const review = await reviewPost(tx, deps.publishers, post, variants, deps.now);
  const refusal = mayApprove(post, review, by);
  if (refusal) return err(refusal);
  if (post.release === "scheduled" && post.scheduledAt && post.scheduledAt < new Date(deps.now.getTime() - 60_000))
    return err({ kind: "past" });
  const approved = { state: "approved" as const, approver: by.name, approvedAt: deps.now, changedAt: deps.now };
  if (post.release === "with-publication") {
    await tx.updateTable("channels.posts").set(approved).where("id", "=", id).execute();
    return ok({ entry: null });
  }
  await tx.updateTable("channels.posts").set(approved).where("id", "=", id).execute();
  const dueAt = post.release === "scheduled" && post.scheduledAt ? post.scheduledAt : deps.now;
  const channels = review.channels.map(({ account, message }) => ({ account, text: message.text }));
  return ok({ entry: await sayPost(tx, deps, register, { post, channels, role: by.role, dueAt }) });
}

/** Enters in the register what a post says on its channels, and queues its deliveries. @returns the entry's number */
export async function sayPost(
  tx: Tx,
  deps: Pick<ApproveDeps, "signer" | "now">,
  register: Awaited<ReturnType<typeof lockRegister>>,
  {
    post,
    channels,
    role,
    dueAt,
  }: {
    readonly post: Post;
    readonly channels: readonly {
      readonly account: Pick<Account, "network" | "address" | "office">;
      readonly text: string;
    }[];
    readonly role: string;
    readonly dueAt: Date;
  },
): Promise<number | null> {
  const { id, site } = post;
  const said = {
    ...{ kind: postKind, id, title: post.title, text: post.text, link: post.link, media: post.media },
    channels: channels.map(({ account: { network, address }, text }) => ({ network, address, text })),
  };
  const [entry] = await appendEntries(tx, deps.signer, register, [
    {
      ...{ site, kind: postKind, id, locale: post.locale, action: "publish", role, at: deps.now },
      sha256: sha256Hex(canonicalJson(said as unknown as Json)),
      files: post.media.map(({ name, sha256 }) => ({ name, sha256 })),
      office: channels[0]?.account.office ?? "",
    },
  ]);
  const number = entry?.number ?? null;
  await tx
    .updateTable("channels.posts")
    .set({ entry: number, said: JSON.stringify(said) })
    .where("id", "=", id)
    .execute();
  await queueDeliveries(tx, { ...post, entry: number }, dueAt, deps.now);
  return number;
}
