import { sql } from "kysely";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Tx } from "#src/platform/db.ts";
import { appendEntries, type LockedRegister, lockRegister, type NewEntry, type Signer } from "#src/register/index.ts";
import { type ContentEvent, type EventJobs, recordEvents } from "./events.ts";
import type { PublicDocument } from "./public-document.ts";
import {
  type DocumentKey,
  findStanding,
  keyOf,
  putPublished,
  removePublished,
  type Standing,
  type StoredDocument,
} from "./published-store.ts";

/** What a publication needs beside the transaction. */
export interface PublishDeps {
  /** Private key that signs the register's checkpoints. */
  readonly signer: Signer;
  /** Which jobs follow which event; tied in `src/main/event-jobs.ts`. */
  readonly eventJobs: EventJobs;
  readonly now: Date;
  /** Told what happened in the same transaction, before it ends: channels queue their deliveries by it. Default: nobody. */
  readonly follow?: (tx: Tx, happenings: readonly Happening[]) => Promise<void>;
}

/** What happened to a document, with the document as it stands, or stood before it was withdrawn. */
export interface Happening extends ContentEvent {
  readonly document: PublicDocument;
  /** Public note of a correction. */
  readonly correction?: string;
}
export type PublishRefusal = { kind: "path-taken"; path: string } | { kind: "not-published" };

/** A document to be said in public. */
export interface Publication {
  readonly document: PublicDocument;
  /** Role of the person who acted, such as `approver`. */
  readonly role: string;
  /** Public note; makes the entry a correction of the one before. */
  readonly correction?: string;
}
type Published = Result<{ entry: number; changed: boolean }, PublishRefusal>;

/**
 * Says a document in public: register entry, published row, event, jobs and the dropping of cached pages, all in the
 * caller's transaction. Repeatable: the same document again changes nothing and gives back the entry that holds it.
 */
export async function publishDocument(tx: Tx, deps: PublishDeps, input: Publication): Promise<Published> {
  const [published] = await publishDocuments(tx, deps, [input]);
  return published as Published;
}

/**
 * Says many documents in public as if one after the other, in as many statements as one takes: for importers. Each has
 * its own entry, checkpoint, event and jobs. Whoever else publishes waits meanwhile: keep to some hundred a transaction.
 * @param inputs no document twice in the same language (a fault)
 * @returns an answer for each, in their order; a refused one leaves nothing behind and does not keep back the others
 */
export async function publishDocuments(
  tx: Tx,
  deps: PublishDeps,
  inputs: readonly Publication[],
): Promise<Published[]> {
  const register = await lockRegister(tx);
  const standing = await findStanding(
    tx,
    inputs.map(({ document }) => document),
  );
  const decided = decide(inputs, standing);
  const changes = decided.filter((one) => "document" in one);
  if (changes.length > 0) await write(tx, deps, register, changes);
  let entry = register.size;
  return decided.map((one) => {
    if (!("document" in one)) return one;
    entry += 1;
    return ok({ entry, changed: true });
  });
}

/** A publication that says something new. */
interface Change extends Publication {
  readonly sha256: string;
  readonly before: StoredDocument | undefined;
}

/** What each publication comes to, those before it in the batch being done: a refusal, the entry that stays, or a change. */
function decide(inputs: readonly Publication[], standing: readonly Standing[]): (Change | Published)[] {
  const seen = new Set<string>();
  const moved = new Map<string, string | undefined>();
  return inputs.map((input, place) => {
    const { document } = input;
    const { before, holder } = standing[place] as Standing;
    const key = nameOf(document);
    if (seen.has(key)) throw new RangeError(`${key} comes twice in one batch`);
    seen.add(key);
    if (before && isSame(before.document, document)) return ok({ entry: before.entry, changed: false });
    const wanted = addressOf(document, document.path);
    const holds = moved.has(wanted) ? moved.get(wanted) : holder && nameOf(holder);
    if (holds !== undefined && holds !== key) return err({ kind: "path-taken", path: document.path });
    if (before) moved.set(addressOf(document, before.path), undefined);
    moved.set(wanted, key);
    return { ...input, before, sha256: sha256Hex(canonicalJson(document as Json)) };
  });
}

const nameOf = ({ site, kind, id, locale }: DocumentKey): string => JSON.stringify([site, kind, id, locale]);
const addressOf = ({ site }: DocumentKey, path: string): string => JSON.stringify([site, path]);

/** Writes the changes; their entries are the next ones of the register. */
async function write(tx: Tx, deps: PublishDeps, register: LockedRegister, changes: readonly Change[]): Promise<void> {
  const { now: at, signer, eventJobs } = deps;
  const entries = changes.map(
    ({ document, before, correction, sha256, role }): NewEntry => ({
      ...keyOf(document),
      action: before && correction ? "correct" : "publish",
      sha256,
      files: document.files.map(({ name, sha256: hash }) => ({ name, sha256: hash })),
      office: document.office,
      role,
      at,
      ...(before && { replaces: before.entry }),
    }),
  );
  await appendEntries(tx, signer, register, entries);
  const placed = changes.map((change, place) => ({ ...change, entry: register.size + place + 1 }));
  await putPublished(
    tx,
    placed.map(({ document, entry, before }) => ({
      document,
      entry,
      firstPublishedAt: before?.firstPublishedAt ?? at,
    })),
  );
  const notes = placed.flatMap(({ document, entry, before, correction: note }) =>
    before && note ? [{ ...keyOf(document), entry, at, note }] : [],
  );
  if (notes.length > 0) await tx.insertInto("published.corrections").values(notes).execute();
  const happenings = placed.map(
    ({ document, entry, before, correction }): Happening => ({
      name: `content.document-${before ? (correction ? "corrected" : "updated") : "published"}`,
      payload: { ...keyOf(document), entry },
      document,
      ...(correction && { correction }),
    }),
  );
  await recordEvents(tx, eventJobs, happenings);
  await deps.follow?.(tx, happenings);
  const tags = changes.flatMap(({ document, before }) => [...document.tags, ...(before?.document.tags ?? [])]);
  await announceChange(tx, ["register", ...tags]);
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
  const register = await lockRegister(tx);
  const before = (await findStanding(tx, [keyOf(key)]))[0]?.before;
  if (!before) return err({ kind: "not-published" });
  const withdrawal: NewEntry = {
    ...keyOf(key),
    action,
    sha256: sha256Hex(canonicalJson(before.document as Json)),
    files: before.document.files.map(({ name, sha256 }) => ({ name, sha256 })),
    office: before.document.office,
    role,
    at: deps.now,
    replaces: before.entry,
  };
  await appendEntries(tx, deps.signer, register, [withdrawal]);
  const entry = register.size + 1;
  await removePublished(tx, key, entry, deps.now, reason);
  const name = { withdraw: "withdrawn", expire: "expired", annul: "annulled" }[action];
  const payload = { ...keyOf(key), entry };
  const happening = { name: `content.document-${name}`, payload, document: before.document };
  await recordEvents(tx, deps.eventJobs, [happening]);
  await deps.follow?.(tx, [happening]);
  await announceChange(tx, ["register", ...before.document.tags]);
  return ok({ entry });
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
