import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { appendEntries, lockRegister, type ShownDocument, type Signer } from "#src/register/index.ts";
import type { Post } from "../tables.ts";
import { postKind } from "./approve-post.ts";
import { correctPost, withdrawPost } from "./withdraw-post.ts";
import { lockPost, type Person } from "./write-post.ts";

export type ChangeRefusal = { readonly kind: "not-found" | "not-approved" | "reason-missing" };

interface Change {
  readonly site: string;
  readonly id: string;
  readonly by: Person;
  /** Reason of a withdrawal, or what is corrected. */
  readonly note: string;
}

/** Takes an approved post back on every channel, as each allows, and says so in the register. */
export async function takeBackPost(
  tx: Tx,
  deps: { readonly signer: Signer; readonly now: Date },
  { site, id, by, note }: Change,
): Promise<Result<Post, ChangeRefusal>> {
  const register = await lockRegister(tx);
  const post = await lockPost(tx, site, id);
  if (!post) return err({ kind: "not-found" });
  if (post.state !== "approved") return err({ kind: "not-approved" });
  if (note.trim() === "") return err({ kind: "reason-missing" });
  if (post.said && post.entry)
    await append(tx, deps, register, post, { action: "withdraw", said: post.said, role: by.role });
  await withdrawPost(tx, { post, person: by.name, reason: note.trim(), now: deps.now });
  return ok(post);
}

/** Adds a correction to an approved post on every channel: by a change, or by an answer. */
export async function correctApproved(
  tx: Tx,
  deps: { readonly signer: Signer; readonly now: Date },
  { site, id, by, note }: Change,
): Promise<Result<Post, ChangeRefusal>> {
  const register = await lockRegister(tx);
  const post = await lockPost(tx, site, id);
  if (!post) return err({ kind: "not-found" });
  if (post.state !== "approved") return err({ kind: "not-approved" });
  if (note.trim() === "") return err({ kind: "reason-missing" });
  if (post.said && post.entry) {
    const said = { ...post.said, correction: note.trim() };
    const entry = await append(tx, deps, register, post, { action: "correct", said, role: by.role });
    const fields = { entry, said: JSON.stringify(said), changedAt: deps.now };
    await tx.updateTable("channels.posts").set(fields).where("id", "=", id).execute();
  }
  await correctPost(tx, { post, addition: note.trim(), now: deps.now });
  return ok(post);
}

async function append(
  tx: Tx,
  { signer, now }: { readonly signer: Signer; readonly now: Date },
  register: Awaited<ReturnType<typeof lockRegister>>,
  post: Post,
  { action, said, role }: { readonly action: "correct" | "withdraw"; readonly said: object; readonly role: string },
): Promise<number> {
  const [entry] = await appendEntries(tx, signer, register, [
    {
      ...{ site: post.site, kind: postKind, id: post.id, locale: post.locale, action, role, at: now, office: "" },
      sha256: sha256Hex(canonicalJson(said as Json)),
      files: post.media.map(({ name, sha256 }) => ({ name, sha256 })),
      ...(post.entry && { replaces: post.entry }),
    },
  ]);
  if (!entry) throw new Error("the register gave no entry");
  return entry.number;
}

/** Posts with an entry of their own, as they were hashed, for the verification of the register. */
export async function* streamPosts(db: Db): AsyncGenerator<ShownDocument> {
  const rows = await db.selectFrom("channels.saidPosts").select(["site", "id", "locale", "entry", "said"]).execute();
  for (const { entry, said, ...post } of rows)
    if (entry && said) yield { ...post, kind: postKind, entry, document: said };
}
