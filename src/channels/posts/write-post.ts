import { randomUUID } from "node:crypto";
import { z } from "zod";
import { siteLanguages } from "#src/kernel/languages.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Tx } from "#src/platform/db.ts";
import type { Declaration, Post, TriedLink } from "../tables.ts";

/** Who acts at the desk. */
export interface Person {
  readonly id: string;
  /** Name and address, for logs that only the desk reads. */
  readonly name: string;
  /** For the register. */
  readonly role: string;
  readonly mayAdminister: boolean;
}

const PostMedium = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(200),
  mime: z.string().max(100),
  bytes: z.int().positive(),
  alt: z.string().max(1_500),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  focus: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).optional(),
});

/** What is written of a post; anything else is refused before it comes here. */
export const PostContent = z.object({
  title: z.string().trim().max(300),
  text: z.string().max(70_000),
  link: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(2_000)]),
  locale: z.enum(siteLanguages),
  media: z.array(PostMedium).max(20),
  channels: z.array(z.object({ accountId: z.uuid(), text: z.string().max(70_000).nullable() })).max(60),
  release: z.enum(["now", "scheduled", "with-publication"]),
  scheduledAt: z.date().nullable(),
  embargoUntil: z.date().nullable(),
  isExempt: z.boolean(),
  asThread: z.boolean(),
  kind: z.string().max(60).nullable(),
  documentId: z.string().max(60).nullable(),
  reasons: z.record(z.string().max(120), z.string().max(1_000)),
  declaration: z.string().max(2_000).nullable(),
});
export type PostContent = z.infer<typeof PostContent>;

export type PostRefusal = { readonly kind: "not-found" | "not-editable" | "schedule-missing" | "document-missing" };

/** Keeps a post as it is written, as a draft; one that waited for approval is a draft again. */
export async function keepPost(
  tx: Tx,
  input: {
    readonly site: string;
    readonly id?: string;
    readonly by: Person;
    readonly content: PostContent;
    readonly now: Date;
    /** Its addresses, and whether they lead to something. */
    readonly tried?: readonly TriedLink[];
  },
): Promise<Result<Post, PostRefusal>> {
  const { site, by, content, now } = input;
  const before = input.id ? await lockPost(tx, site, input.id) : undefined;
  if (input.id && !before) return err({ kind: "not-found" });
  if (before && before.state !== "draft" && before.state !== "waiting") return err({ kind: "not-editable" });
  if (content.release === "scheduled" && !content.scheduledAt) return err({ kind: "schedule-missing" });
  if (content.release === "with-publication" && !(content.kind && content.documentId))
    return err({ kind: "document-missing" });
  const { title, text, link, locale, release, scheduledAt, embargoUntil, isExempt, asThread, kind, documentId } =
    content;
  const declaration: Declaration | null = content.declaration?.trim()
    ? { impersonal: true, indispensable: true, reason: content.declaration.trim(), by: by.name, at: now.toISOString() }
    : null;
  const fields = {
    ...{
      title,
      text,
      link,
      locale,
      release,
      scheduledAt,
      embargoUntil,
      isExempt,
      asThread,
      kind,
      documentId,
      state: "draft" as const,
    },
    ...{ media: JSON.stringify(content.media), reasons: JSON.stringify(content.reasons), changedAt: now },
    declaration: declaration && JSON.stringify(declaration),
    ...(input.tried && { tried: JSON.stringify(input.tried) }),
  };
  const post = before
    ? await tx
        .updateTable("channels.posts")
        .set(fields)
        .where("id", "=", before.id)
        .returningAll()
        .executeTakeFirstOrThrow()
    : await tx
        .insertInto("channels.posts")
        .values({ ...fields, id: randomUUID(), site, authorId: by.id, author: by.name, createdAt: now })
        .returningAll()
        .executeTakeFirstOrThrow();
  await tx.deleteFrom("channels.variants").where("postId", "=", post.id).execute();
  const ours = new Set(await accountsAmong(tx, site, content.channels));
  const variants = content.channels
    .filter(({ accountId }) => ours.has(accountId))
    .map(({ accountId, text: own }) => ({ postId: post.id, accountId, text: own }));
  if (variants.length > 0) await tx.insertInto("channels.variants").values(variants).execute();
  return ok(post);
}

/** Which of these profiles are of the site; the others are not offered, and are left out. */
async function accountsAmong(tx: Tx, site: string, channels: PostContent["channels"]): Promise<string[]> {
  const ids = channels.map(({ accountId }) => accountId);
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("channels.accounts")
    .select("id")
    .where("site", "=", site)
    .where("id", "in", ids)
    .execute();
  return rows.map(({ id }) => id);
}

/** A post of a site, locked until the transaction ends. */
export const lockPost = (tx: Tx, site: string, id: string): Promise<Post | undefined> =>
  tx
    .selectFrom("channels.posts")
    .selectAll()
    .where("site", "=", site)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
