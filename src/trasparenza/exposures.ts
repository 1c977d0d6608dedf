import {
  countEnded,
  findReferenced,
  listFilesOf,
  listKind,
  listLatest,
  type PublicDocument,
  type PublicFile,
} from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { TransparencyDocument, transparencyKind } from "./document.ts";
import { type ActState, readActStates } from "./sources/acts.ts";

/** A content as the public reads it, with its proof. */
export interface Exposure {
  readonly document: TransparencyDocument;
  readonly entry: number;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  /** Rows of its table. */
  readonly rowCount: number;
  /** What it refers to, while that is shown. */
  readonly referenced: PublicDocument | undefined;
  /** How the act of the notice board stands that it shows. */
  readonly actState: ActState | undefined;
  /** Files taken over from an act or a page, as they may be read now: what the board obscures or removes is not among them. */
  readonly keptFiles: readonly PublicFile[];
}

const sectionOf = (node: string) => `amministrazione-trasparente/${node}`;

/**
 * The contents of a node, or of all, that may be read at `now`, newest first. What is past its term is not among them. The rows of
 * a table come only with the content that was asked for by its id: a page of many needs their number.
 */
export async function listExposures(
  db: Db,
  input: { site: string; node?: string; id?: string; now: Date },
): Promise<Exposure[]> {
  const { site, node, id, now } = input;
  const kept = await listKind(db, {
    ...{ site, kind: transparencyKind, now },
    ...(node !== undefined && { section: sectionOf(node) }),
    ...(id === undefined ? { without: ["table", "rows"] } : { id }),
  });
  const documents = kept.map(({ leftOut, ...one }) => {
    const document = TransparencyDocument.parse(one.document);
    return { ...one, document, rowCount: leftOut || (document.table?.rows.length ?? 0) };
  });
  const references = documents.flatMap(({ document }) => document.content.reference ?? []);
  const acts = documents.flatMap(({ document }) => document.act?.id ?? []);
  const keeping = documents.flatMap(({ document }) => (document.act || document.kept ? document.id : []));
  const [referenced, states, files] = await Promise.all([
    findReferenced(db, { site, references, now }),
    readActStates(db, acts, now),
    listFilesOf(db, { site, kind: transparencyKind, ids: keeping }),
  ]);
  return documents.map((one) => {
    const { id: own, act, content } = one.document;
    const { reference } = content;
    const ownFiles = new Set(content.files.map(({ sha256 }) => sha256));
    return {
      ...one,
      referenced: reference && referenced.get(`${reference.kind}:${reference.id}`),
      actState: act && states.get(act.id),
      keptFiles: (files.get(own) ?? []).filter(({ sha256 }) => !ownFiles.has(sha256)),
    };
  });
}

/** Instant of the last publication of each node, among what may be read at `now`. */
export async function lastPublished(db: Db, site: string, now: Date): Promise<ReadonlyMap<string, Date>> {
  const latest = await listLatest(db, { site, kind: transparencyKind, now });
  return new Map([...latest].map(([section, at]) => [section.slice(sectionOf("").length), at]));
}

/** How many contents of a node have reached their term: no longer shown, open to civic access. Source: D.Lgs. 33/2013 art. 8 c. 3 */
export const countPast = (db: Db, site: string, node: string, now: Date): Promise<number> =>
  countEnded(db, { site, kind: transparencyKind, section: sectionOf(node), now });
