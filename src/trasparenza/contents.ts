import { randomUUID } from "node:crypto";
import { type PublishDeps, publishDocument, withdrawDocument } from "#src/content/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { Content, type ContentFault, checkContent } from "./content.ts";
import { toDocument, transparencyKind } from "./document.ts";
import { gather } from "./sources/gather.ts";
import "./tables.ts";

/** A content as the desk holds it. */
export interface HeldContent {
  readonly id: string;
  readonly content: Content;
  /** `changed`: published, and changed since. */
  readonly state: "draft" | "published" | "changed" | "withdrawn";
  readonly entry: number | null;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** What is written for a node, or for all, newest first. For the desk. */
export async function listContents(db: Db, site: string, node?: string): Promise<HeldContent[]> {
  let query = db.selectFrom("trasparenza.contents").selectAll().where("site", "=", site);
  if (node !== undefined) query = query.where("node", "=", node);
  const rows = await query.orderBy("changedAt", "desc").limit(1_000).execute();
  return rows.map((row) => ({ ...row, content: Content.parse(row.content) }));
}

/** One of them. */
export async function findContent(db: Db, site: string, id: string): Promise<HeldContent | undefined> {
  const row = await db
    .selectFrom("trasparenza.contents")
    .selectAll()
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...row, content: Content.parse(row.content) };
}

interface Saving {
  readonly site: string;
  /** Absent: a new one. */
  readonly id?: string | undefined;
  readonly content: Content;
  readonly by: string;
  readonly now: Date;
}

/** Keeps a content as it was typed, complete or not. @returns its id */
export async function saveContent(db: Db, { site, id = randomUUID(), content, by, now }: Saving): Promise<string> {
  const values = { node: content.node, content: JSON.stringify(content), changedBy: by, changedAt: now };
  await db
    .insertInto("trasparenza.contents")
    .values({ id, site, ...values, entry: null })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((eb) => ({
          ...values,
          state: eb
            .case()
            .when("trasparenza.contents.state", "=", "published")
            .then("changed" as const)
            .else(eb.ref("trasparenza.contents.state"))
            .end(),
        }))
        .where("trasparenza.contents.site", "=", site),
    )
    .execute();
  return id;
}

/** Why a content was not published or withdrawn. */
export type PublishContentRefusal =
  | { readonly kind: "not-found" | "not-published" | "no-reason" | "ended" }
  | { readonly kind: "faults"; readonly faults: readonly ContentFault[] };

/**
 * Publishes a content: its entry in the register, the page, the files and the end of its exposure, in the caller's transaction.
 * Publishing the same again gives back the same entry.
 */
export async function publishContent(
  tx: Tx,
  deps: PublishDeps,
  input: { site: string; id: string; role: string; correction?: string },
): Promise<Result<{ entry: number }, PublishContentRefusal>> {
  const { site, id, role, correction } = input;
  const held = await findContent(tx, site, id);
  if (!held) return err({ kind: "not-found" });
  const faults = checkContent(held.content);
  if (faults.length > 0) return err({ kind: "faults", faults });
  const gathered = await gather(tx, held.content, { site, now: deps.now });
  if (!gathered.ok) return err({ kind: "faults", faults: [gathered.error] });
  const document = toDocument({ site, id, content: held.content, gathered: gathered.value, now: deps.now });
  if (document.visibleUntil !== undefined && document.visibleUntil <= deps.now.toISOString())
    return err({ kind: "ended" });
  const published = await publishDocument(tx, deps, { document, role, ...(correction && { correction }) });
  if (!published.ok) throw new Error(`two contents at one address: ${document.path}`);
  const { entry } = published.value;
  await tx.updateTable("trasparenza.contents").set({ state: "published", entry }).where("id", "=", id).execute();
  return ok({ entry });
}

/** Takes a content off the site before its term, with the reason; the register keeps what was said. */
export async function withdrawContent(
  tx: Tx,
  deps: PublishDeps,
  input: { site: string; id: string; role: string; reason: string },
): Promise<Result<{ entry: number }, PublishContentRefusal>> {
  const { site, id, role, reason } = input;
  if (reason.trim() === "") return err({ kind: "no-reason" });
  const key = { site, kind: transparencyKind, id, locale: "it" };
  const withdrawn = await withdrawDocument(tx, deps, { key, role, reason });
  if (!withdrawn.ok) return err({ kind: "not-published" });
  await tx.updateTable("trasparenza.contents").set({ state: "withdrawn" }).where("id", "=", id).execute();
  return withdrawn;
}
