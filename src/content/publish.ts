import { sql } from "kysely";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Tx } from "#src/platform/db.ts";
import { appendEntry, type EntryAction, lockRegister } from "#src/register/index.ts";
import { type EventJobs, recordEvent } from "./events.ts";
import type { PublicDocument } from "./public-document.ts";
import {
  type DocumentKey,
  isPathTaken,
  keyOf,
  lockPublished,
  putPublished,
  removePublished,
} from "./published-store.ts";

/** What a publication needs beside the transaction. */
export interface PublishDeps {
  /** Private key that signs the register's checkpoints. */
  readonly signer: Parameters<typeof appendEntry>[1];
  /** Which jobs follow which event; tied in `src/main/event-jobs.ts`. */
  readonly eventJobs: EventJobs;
  readonly now: Date;
}
export type PublishRefusal = { kind: "path-taken"; path: string } | { kind: "not-published" };

/**
 * Says a document in public: register entry, published row, event, jobs and the dropping of cached pages, all in the
 * caller's transaction. Repeatable: the same document again changes nothing and gives back the entry that holds it.
 * @param role role of the person who acted, such as `approver`
 * @param correction public note; makes the entry a correction of the one before
 */
export async function publishDocument(
  tx: Tx,
  deps: PublishDeps,
  input: { document: PublicDocument; role: string; correction?: string },
): Promise<Result<{ entry: number; changed: boolean }, PublishRefusal>> {
  const { document, role, correction } = input;
  await lockRegister(tx);
  const before = await lockPublished(tx, document);
  const sha256 = sha256Hex(canonicalJson(document as Json));
  if (before && isSame(before.document, document)) return ok({ entry: before.entry, changed: false });
  if (await isPathTaken(tx, document, document.path)) return err({ kind: "path-taken", path: document.path });

  const action: EntryAction = before && correction ? "correct" : "publish";
  const entry = await appendEntry(tx, deps.signer, {
    ...keyOf(document),
    action,
    sha256,
    files: document.files.map(({ name, sha256: hash }) => ({ name, sha256: hash })),
    office: document.office,
    role,
    at: deps.now,
    ...(before && { replaces: before.entry }),
  });
  await putPublished(tx, document, entry.number, before?.firstPublishedAt ?? deps.now);
  if (correction && before) {
    await tx
      .insertInto("published.corrections")
      .values({ ...keyOf(document), entry: entry.number, at: deps.now, note: correction })
      .execute();
  }
  const name = before ? (correction ? "corrected" : "updated") : "published";
  await recordEvent(tx, deps.eventJobs, {
    name: `content.document-${name}`,
    payload: { ...keyOf(document), entry: entry.number },
  });
  await announceChange(tx, ["register", ...document.tags, ...(before?.document.tags ?? [])]);
  return ok({ entry: entry.number, changed: true });
}

/**
 * Takes a document off the site. Its address answers 410 with the reason; the register keeps what was said.
 * @param action `withdraw` by a person, `expire` at its term, `annul` by law
 */
export async function withdrawDocument(
  tx: Tx,
  deps: PublishDeps,
  input: { key: DocumentKey; role: string; reason: string; action?: "withdraw" | "expire" | "annul" },
): Promise<Result<{ entry: number }, PublishRefusal>> {
  const { key, role, reason, action = "withdraw" } = input;
  await lockRegister(tx);
  const before = await lockPublished(tx, key);
  if (!before) return err({ kind: "not-published" });
  const entry = await appendEntry(tx, deps.signer, {
    ...keyOf(key),
    action,
    sha256: sha256Hex(canonicalJson(before.document as Json)),
    files: before.document.files.map(({ name, sha256 }) => ({ name, sha256 })),
    office: before.document.office,
    role,
    at: deps.now,
    replaces: before.entry,
  });
  await removePublished(tx, key, entry.number, deps.now, reason);
  const name = { withdraw: "withdrawn", expire: "expired", annul: "annulled" }[action];
  await recordEvent(tx, deps.eventJobs, {
    name: `content.document-${name}`,
    payload: { ...keyOf(key), entry: entry.number },
  });
  await announceChange(tx, ["register", ...before.document.tags]);
  return ok({ entry: entry.number });
}

/** Whether two editions say the same; the date of the last update alone is no change. */
function isSame(before: PublicDocument, after: PublicDocument): boolean {
  return canonicalJson(before as Json) === canonicalJson({ ...after, updatedAt: before.updatedAt } as Json);
}

/** PostgreSQL refuses notices of 8,000 bytes; past this, every cached page is dropped. */
const longestNotice = 7_000;

/** Tells every site process, at commit, that pages with these tags are out of date. `["*"]` means all. */
export async function announceChange(tx: Tx, tags: readonly string[]): Promise<void> {
  const notice = JSON.stringify([...new Set(tags)]);
  await sql`select pg_notify('published', ${Buffer.byteLength(notice) > longestNotice ? '["*"]' : notice})`.execute(tx);
}
