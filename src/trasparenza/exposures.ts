import {
  findReferenced,
  listFilesOf,
  listKind,
  type PublicDocument,
  type PublicFile,
  summariseKind,
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
 * The contents of some nodes, or of all, that may be read at `now`, newest first. What is past its term is not among them. The rows of
 * a table come only with the content that was asked for by its id: a page of many needs their number.
 */
export async function listExposures(
  db: Db,
  input: { site: string; nodes?: readonly string[]; id?: string; now: Date },
): Promise<Exposure[]> {
  const { site, nodes, id, now } = input;
  const kept = await listKind(db, {
    ...{ site, kind: transparencyKind, now },
    ...(nodes && { sections: nodes.map(sectionOf) }),
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

/** How the section stands at `now`: when something was last published under each entry, and what of one has reached its term. */
export interface SectionState {
  readonly published: ReadonlyMap<string, Date>;
  /** Contents of the entry that are no longer shown, and open to civic access. Source: D.Lgs. 33/2013 art. 8 c. 3 */
  readonly past: number;
  readonly nextChange: Date | "never";
}

/** Reads it in one statement; without `node` nothing is past. */
export async function readSectionState(
  db: Db,
  input: { site: string; node?: string; now: Date },
): Promise<SectionState> {
  const { site, node, now } = input;
  const section = node === undefined ? {} : { section: sectionOf(node) };
  const { latest, ended, nextChange } = await summariseKind(db, { site, kind: transparencyKind, now, ...section });
  const published = new Map([...latest].map(([of, at]) => [of.slice(sectionOf("").length), at]));
  return { published, past: ended, nextChange };
}
