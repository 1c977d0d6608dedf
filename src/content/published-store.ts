import type { ColumnType } from "kysely";
import type { Locale } from "#src/kernel/messages.ts";
import type { Tx } from "#src/platform/db.ts";
import type { PublicDocument, PublicFile } from "./public-document.ts";

interface DocumentsTable {
  site: string;
  kind: string;
  id: string;
  locale: string;
  path: string;
  title: string;
  summary: string;
  section: string;
  document: ColumnType<PublicDocument, string, string>;
  tags: string[];
  refs: string[];
  image: ColumnType<PublicDocument["image"] | null, string | null, string | null>;
  sortAt: Date;
  startsAt: Date | null;
  endsAt: Date | null;
  listed: boolean;
  visibleFrom: Date;
  visibleUntil: Date | null;
  firstPublishedAt: Date;
  updatedAt: Date;
  entry: number;
}
interface PathsTable {
  site: string;
  locale: string;
  path: string;
  kind: string;
  id: string;
  withdrawnAt: Date | null;
  withdrawnEntry: number | null;
  reason: string | null;
}
interface CorrectionsTable {
  site: string;
  kind: string;
  id: string;
  locale: string;
  entry: number;
  at: Date;
  note: string;
}
interface FilesTable extends Omit<PublicFile, "alt" | "width" | "height"> {
  site: string;
  kind: string;
  id: string;
  locale: string;
}
declare module "#src/platform/db.ts" {
  interface Tables {
    "published.documents": DocumentsTable;
    "published.paths": PathsTable;
    "published.corrections": CorrectionsTable;
    "published.files": FilesTable;
  }
}

/** Which document, in which language, of which site. */
export interface DocumentKey {
  readonly site: string;
  readonly kind: string;
  readonly id: string;
  readonly locale: Locale;
}
export type StoredDocument = Pick<DocumentsTable, "path" | "entry" | "firstPublishedAt"> & { document: PublicDocument };
export const keyOf = ({ site, kind, id, locale }: DocumentKey) => ({ site, kind, id, locale });

/** The row the site reads now, locked until the transaction ends; `undefined` when the document is not published. */
export async function lockPublished(tx: Tx, key: DocumentKey): Promise<StoredDocument | undefined> {
  return tx
    .selectFrom("published.documents")
    .select(["path", "entry", "document", "firstPublishedAt"])
    .where((eb) => eb.and(keyOf(key)))
    .forUpdate()
    .executeTakeFirst();
}

/** Replaces the row that the site reads, its files and its address. Former addresses stay and redirect. */
export async function putPublished(
  tx: Tx,
  document: PublicDocument,
  entry: number,
  firstPublishedAt: Date,
): Promise<void> {
  const key = keyOf(document);
  const row = {
    ...key,
    path: document.path,
    title: document.title,
    summary: document.summary,
    section: document.section,
    document: JSON.stringify(document),
    tags: [...document.tags],
    refs: [...document.refs],
    image: document.image ? JSON.stringify(document.image) : null,
    sortAt: new Date(document.sortAt),
    startsAt: document.startsAt ? new Date(document.startsAt) : null,
    endsAt: document.endsAt ? new Date(document.endsAt) : null,
    listed: document.listed,
    visibleFrom: new Date(document.visibleFrom),
    visibleUntil: document.visibleUntil ? new Date(document.visibleUntil) : null,
    firstPublishedAt,
    updatedAt: new Date(document.updatedAt),
    entry,
  };
  await tx
    .insertInto("published.documents")
    .values(row)
    .onConflict((oc) => oc.columns(["site", "kind", "id", "locale"]).doUpdateSet(row))
    .execute();
  await tx
    .insertInto("published.paths")
    .values({ ...key, path: document.path, withdrawnAt: null, withdrawnEntry: null, reason: null })
    .onConflict((oc) =>
      oc.columns(["site", "path"]).doUpdateSet({ ...key, withdrawnAt: null, withdrawnEntry: null, reason: null }),
    )
    .execute();
  await tx
    .deleteFrom("published.files")
    .where((eb) => eb.and(key))
    .execute();
  if (document.files.length > 0) {
    await tx
      .insertInto("published.files")
      .values(document.files.map(({ sha256, name, mime, bytes }) => ({ ...key, sha256, name, mime, bytes })))
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
}

/** Takes a document off the site; its addresses answer 410 with the reason from now on. */
export async function removePublished(
  tx: Tx,
  key: DocumentKey,
  entry: number,
  at: Date,
  reason: string,
): Promise<void> {
  await tx
    .deleteFrom("published.documents")
    .where((eb) => eb.and(keyOf(key)))
    .execute();
  await tx
    .updateTable("published.paths")
    .set({ withdrawnAt: at, withdrawnEntry: entry, reason })
    .where((eb) => eb.and(keyOf(key)))
    .execute();
}

/** Whether another document already has this address. */
export async function isPathTaken(tx: Tx, key: DocumentKey, path: string): Promise<boolean> {
  const holder = await tx
    .selectFrom("published.documents")
    .select(["kind", "id"])
    .where("site", "=", key.site)
    .where("path", "=", path)
    .where("locale", "=", key.locale)
    .where((eb) => eb.not(eb.and({ kind: key.kind, id: key.id })))
    .executeTakeFirst();
  return holder !== undefined;
}

/** When this document was first published in this language; `undefined` when it is not published now. */
export async function findFirstPublished(tx: Tx, key: DocumentKey): Promise<Date | undefined> {
  const row = await tx
    .selectFrom("published.documents")
    .select("firstPublishedAt")
    .where((eb) => eb.and(keyOf(key)))
    .executeTakeFirst();
  return row?.firstPublishedAt;
}

/** The newest public correction note of a document, so that one already said is not said again. */
export async function findCorrection(tx: Tx, key: DocumentKey): Promise<string | undefined> {
  const row = await tx
    .selectFrom("published.corrections")
    .select("note")
    .where((eb) => eb.and(keyOf(key)))
    .orderBy("entry", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.note;
}
