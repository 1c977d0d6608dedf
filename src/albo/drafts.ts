import { randomUUID } from "node:crypto";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { ActContent, hashContent } from "./act-content.ts";
import type { DraftState } from "./tables.ts";
import { type Actor, writeLog } from "./write-log.ts";

/** An act before it has a number. */
export interface Draft {
  readonly id: string;
  readonly state: DraftState;
  readonly content: ActContent;
  readonly contentSha256: string;
  readonly author: string;
  readonly approvedBy: string | null;
  readonly startOn: string | null;
  readonly source: string;
  /** Why it was sent back or refused. */
  readonly note: string | null;
  readonly changedAt: Date;
}

const columns = [
  ...(["id", "state", "content", "contentSha256", "author", "approvedBy", "startOn", "source", "note"] as const),
  "changedAt",
] as const;
const read = (row: Omit<Draft, "content"> & { content: unknown }): Draft => ({
  ...row,
  content: ActContent.parse(row.content),
});

/** A draft; in a transaction with `lock`, nobody else changes it meanwhile. */
export async function findDraft(
  db: Db | Tx,
  input: { site: string; id: string; lock?: boolean },
): Promise<Draft | undefined> {
  const query = db.selectFrom("albo.drafts").select(columns).where("site", "=", input.site).where("id", "=", input.id);
  const row = await (input.lock ? query.forUpdate() : query).executeTakeFirst();
  return row && read(row);
}

/** Drafts that are not published yet, those changed last first. */
export async function listDrafts(db: Db, site: string, limit = 200): Promise<Draft[]> {
  const rows = await db
    .selectFrom("albo.drafts")
    .select(columns)
    .where("site", "=", site)
    .where("state", "in", ["draft", "in-review", "approved"])
    .orderBy("changedAt", "desc")
    .limit(limit)
    .execute();
  return rows.map(read);
}

/** Where an act came from; with a key, the same act sent twice is one. */
export interface Origin {
  readonly source: string;
  readonly sourceKey?: string;
}

/**
 * Makes a draft. With an origin that has a key, sending it again gives back the first one; with other contents under the
 * same key it is refused, since one of the two would be lost.
 */
export async function createDraft(
  tx: Tx,
  input: { site: string; content: ActContent; actor: Actor; now: Date; origin?: Origin },
): Promise<Result<{ id: string; isNew: boolean }, { kind: "key-reused" }>> {
  const { site, content, actor, now, origin } = input;
  const contentSha256 = hashContent(content);
  const id = randomUUID();
  const made = await tx
    .insertInto("albo.drafts")
    .values({
      ...{ id, site, content: JSON.stringify(content), contentSha256, author: actor.person },
      ...{ source: origin?.source ?? "desk", sourceKey: origin?.sourceKey ?? null, createdAt: now, changedAt: now },
    })
    .onConflict((conflict) => conflict.columns(["site", "source", "sourceKey"]).doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) {
    const before = await tx
      .selectFrom("albo.drafts")
      .select(["id", "contentSha256"])
      .where("site", "=", site)
      .where("source", "=", origin?.source ?? "desk")
      .where("sourceKey", "=", origin?.sourceKey ?? "")
      .executeTakeFirstOrThrow();
    return before.contentSha256 === contentSha256 ? ok({ id: before.id, isNew: false }) : err({ kind: "key-reused" });
  }
  await writeLog(tx, { site, act: id, what: "drafted", actor, at: now, detail: { source: origin?.source ?? "desk" } });
  return ok({ id, isNew: true });
}

/** Changes a draft that is in nobody's review. Who changed it last is its author. */
export async function changeDraft(
  tx: Tx,
  input: { site: string; id: string; content: ActContent; actor: Actor; now: Date },
): Promise<Result<Draft, { kind: "not-found" | "not-a-draft" }>> {
  const { site, id, content, actor, now } = input;
  const before = await findDraft(tx, { site, id, lock: true });
  if (!before) return err({ kind: "not-found" });
  if (before.state !== "draft") return err({ kind: "not-a-draft" });
  const contentSha256 = hashContent(content);
  if (before.contentSha256 === contentSha256) return ok(before);
  await tx
    .updateTable("albo.drafts")
    .set({ content: JSON.stringify(content), contentSha256, author: actor.person, changedAt: now })
    .where("id", "=", id)
    .execute();
  await writeLog(tx, { site, act: id, what: "changed", actor, at: now, detail: { contentSha256 } });
  return ok({ ...before, content, contentSha256, author: actor.person, changedAt: now });
}

/** Throws a draft away; one in review must be sent back first, a published act never goes. */
export async function deleteDraft(
  tx: Tx,
  input: { site: string; id: string; actor: Actor; now: Date },
): Promise<Result<undefined, { kind: "not-found" | "not-a-draft" }>> {
  const before = await findDraft(tx, { ...input, lock: true });
  if (!before) return err({ kind: "not-found" });
  if (before.state !== "draft") return err({ kind: "not-a-draft" });
  await tx.deleteFrom("albo.drafts").where("id", "=", input.id).execute();
  await writeLog(tx, { site: input.site, act: input.id, what: "deleted", actor: input.actor, at: input.now });
  return ok(undefined);
}
