import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { sql } from "kysely";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Db } from "#src/platform/db.ts";
import { storedPath } from "#src/platform/storage.ts";
import { type Entry, parseLeaf } from "./entry.ts";
import type { Findings } from "./verify-findings.ts";

/** A public document as the site reads it now; `document` is what was hashed. */
export interface ShownDocument {
  readonly site: string;
  readonly kind: string;
  readonly id: string;
  readonly locale: string;
  readonly entry: number;
  readonly document: object;
}

const batchSize = 500;

/**
 * Holds the public documents against the register: each hashes to its newest entry, each entry that says "published"
 * and was not followed by another has its document, and the files are there with the bytes that were published.
 */
export async function verifyDocuments(
  db: Db,
  documents: AsyncIterable<ShownDocument>,
  filesFolder: string | undefined,
  findings: Findings,
): Promise<void> {
  const shown = new Set<number>();
  const filesSeen = new Set<string>();
  for await (const batch of inBatches(documents)) {
    const entries = await readEntries(db, batch);
    for (const document of batch) {
      findings.checked.documents += 1;
      shown.add(document.entry);
      const found = entries.get(document.entry);
      if (!found || !isOf(document, found.entry)) {
        findings.add("document-without-entry", { document: nameOf(document), number: document.entry });
        continue;
      }
      compareDocument(document, found, findings);
      if (filesFolder) await verifyFiles(filesFolder, document.entry, found.entry, filesSeen, findings);
    }
  }
  await findMissing(db, shown, findings);
}

async function* inBatches(documents: AsyncIterable<ShownDocument>): AsyncGenerator<ShownDocument[]> {
  let batch: ShownDocument[] = [];
  for await (const document of documents) {
    batch.push(document);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

interface Found {
  readonly entry: Entry;
  readonly isNewest: boolean;
}

async function readEntries(db: Db, documents: readonly ShownDocument[]): Promise<Map<number, Found>> {
  const { rows } = await sql<{ number: number; leaf: Buffer; newest: boolean }>`
    select e.number, e.leaf, not exists (
      select from register.entries n where (n.site, n.kind, n.id, n.locale) = (e.site, e.kind, e.id, e.locale) and n.version > e.version
    ) as newest from register.entries e where e.number = any(${documents.map(({ entry }) => entry)}::bigint[])`.execute(
    db,
  );
  return new Map(
    rows.flatMap(({ number, leaf, newest }) => {
      const entry = parseLeaf(leaf);
      return entry ? [[number, { entry, isNewest: newest }] as const] : [];
    }),
  );
}

const nameOf = ({ site, kind, id, locale }: Omit<ShownDocument, "entry" | "document">) =>
  `${site} ${kind}/${id} ${locale}`;
const isOf = (document: ShownDocument, entry: Entry) => nameOf(document) === nameOf(entry);

function compareDocument(document: ShownDocument, { entry, isNewest }: Found, findings: Findings): void {
  const place = { document: nameOf(document), number: document.entry };
  const isPublished = entry.action === "publish" || entry.action === "correct";
  if (!isNewest || !isPublished) findings.add("document-not-newest", place);
  else if (sha256Hex(canonicalJson(document.document as Json)) !== entry.sha256)
    findings.add("document-differs", place);
}

async function verifyFiles(
  folder: string,
  number: number,
  entry: Entry,
  seen: Set<string>,
  findings: Findings,
): Promise<void> {
  for (const { name, sha256 } of entry.files) {
    if (seen.has(sha256)) continue;
    seen.add(sha256);
    findings.checked.files += 1;
    const stored = await hashOfFile(storedPath(folder, sha256));
    if (stored === undefined) findings.add("file-missing", { file: name, number });
    else if (stored !== sha256) findings.add("file-differs", { file: name, number });
  }
}

async function hashOfFile(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
    return hash.digest("hex");
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw fault;
  }
}

/** Entries that are the last word on their document, say that it is published, and have no document. */
async function findMissing(db: Db, shown: ReadonlySet<number>, findings: Findings): Promise<void> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const { rows }: { rows: (Omit<ShownDocument, "entry" | "document"> & { number: number })[] } = await sql<
      Omit<ShownDocument, "entry" | "document"> & { number: number }
    >`
      select e.number, e.site, e.kind, e.id, e.locale from register.entries e
      where e.number > ${after} and e.action in ('publish', 'correct') and not exists (
        select from register.entries n where (n.site, n.kind, n.id, n.locale) = (e.site, e.kind, e.id, e.locale) and n.version > e.version
      ) order by e.number limit 5000`.execute(db);
    for (const row of rows) {
      if (!shown.has(row.number)) findings.add("document-missing", { number: row.number, document: nameOf(row) });
    }
    after = rows.length === 5000 ? rows.at(-1)?.number : undefined;
  }
}
