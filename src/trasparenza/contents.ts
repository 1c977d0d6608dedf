import { randomUUID } from "node:crypto";
import { type PublishDeps, publishDocument, withdrawDocument } from "#src/content/index.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { Content, type ContentFault, checkContent, findForbidden } from "./content.ts";
import { toDocument, transparencyKind } from "./document.ts";
import { gather } from "./sources/gather.ts";
import { gates } from "./tree/gates.ts";
import { type Concern, listConcerns } from "./validation/concerns.ts";
import { keepValidation } from "./validation/validations.ts";
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
  | {
      readonly kind:
        | "not-found"
        | "not-published"
        | "no-reason"
        | "ended"
        | "no-correction"
        | "no-note"
        | "not-sent-back";
    }
  | { readonly kind: "concerns"; readonly concerns: readonly Concern[] }
  | { readonly kind: "faults"; readonly faults: readonly ContentFault[] };

/** Who publishes, and what they found when they looked at it. */
interface Publishing {
  readonly site: string;
  readonly id: string;
  readonly role: string;
  /** Public note; makes the entry a correction. Where the law ties something to publishing, a later edition needs one. */
  readonly correction?: string;
  /** `note`: why it may be published although there is something to look at, or why only for the time being. */
  readonly validation?: {
    readonly outcome: "publishable" | "provisional";
    readonly note: string;
    readonly person: string;
  };
}

/**
 * Publishes a content: its entry in the register, the page, the files and the end of its exposure, in the caller's transaction.
 * Publishing the same again gives back the same entry.
 */
export async function publishContent(
  tx: Tx,
  deps: PublishDeps,
  input: Publishing,
): Promise<Result<{ entry: number }, PublishContentRefusal>> {
  const { site, id, role, correction } = input;
  const { outcome, note, person } = input.validation ?? { outcome: "publishable", note: "", person: role };
  const held = await findContent(tx, site, id);
  if (!held) return err({ kind: "not-found" });
  const gathered = await gather(tx, held.content, { site, now: deps.now });
  const document =
    gathered.ok && checkContent(held.content).length === 0
      ? toDocument({ site, id, content: held.content, gathered: gathered.value, now: deps.now })
      : undefined;
  const looked = await listConcerns(tx, held.content, document?.files ?? held.content.files);
  const referred = gathered.ok ? faultsOfPage(gathered.value.words) : [gathered.error];
  const faults = [...checkContent(held.content), ...referred, ...looked.faults];
  if (!document || faults.length > 0) return err({ kind: "faults", faults });
  if (looked.concerns.some(({ kind }) => kind !== "untagged") && note.trim() === "")
    return err({ kind: "concerns", concerns: looked.concerns });
  if (outcome === "provisional" && note.trim() === "") return err({ kind: "no-note" });
  if (held.state === "changed" && gates[held.content.node]?.keepsHistory && !correction)
    return err({ kind: "no-correction" });
  if (document.visibleUntil !== undefined && document.visibleUntil <= deps.now.toISOString())
    return err({ kind: "ended" });
  const published = await publishDocument(tx, deps, { document, role, ...(correction && { correction }) });
  if (!published.ok) throw new Error(`two contents at one address: ${document.path}`);
  const { entry } = published.value;
  await tx.updateTable("trasparenza.contents").set({ state: "published", entry }).where("id", "=", id).execute();
  const validation = { outcome, note, person, role, content: id, concerns: looked.concerns, entry, at: deps.now };
  if (published.value.changed) await keepValidation(tx, validation);
  return ok({ entry });
}

/** What a page says that is referred to, and that must not stand on any page. Source: ANAC delibera 77/2022 */
const faultsOfPage = (words: string): ContentFault[] =>
  findForbidden(words).map(({ kind, excerpt }) => ({ kind: `${kind}-in-page`, excerpt }));

/** Says that a content is not to be published as it is, and why; it goes back to who wrote it. */
export async function sendContentBack(
  tx: Tx,
  input: { site: string; id: string; role: string; person: string; note: string; now: Date },
): Promise<Result<undefined, PublishContentRefusal>> {
  const { site, id, role, person, note, now } = input;
  if (note.trim() === "") return err({ kind: "no-note" });
  const held = await findContent(tx, site, id);
  if (!held) return err({ kind: "not-found" });
  if (held.state === "published") return err({ kind: "not-sent-back" });
  const validation = { outcome: "not-publishable" as const, note, person, role, concerns: [], entry: null, at: now };
  await keepValidation(tx, { ...validation, content: id });
  return ok(undefined);
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
