import { sql } from "kysely";
import { listNamed } from "#src/content/index.ts";
import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import "../tables.ts";
import { sourceRules } from "./source-rules.ts";

/** Something that the site shows already and that may be shown under a node too. */
export interface Candidate {
  /** `document:<kind>:<id>` or `act:<id>`. */
  readonly key: string;
  readonly title: string;
  readonly path: string;
  readonly office: string;
  /** Civil day on which it was first published. */
  readonly since: CivilDate;
}

/** Candidates shown at once. */
const most = 60;

/** What the site shows already and is not yet under a node, newest first; nothing for a node that takes nothing over. */
export async function listCandidates(db: Db, input: { site: string; node: string; now: Date }): Promise<Candidate[]> {
  const { site, node, now } = input;
  const rule = sourceRules[node];
  if (!rule) return [];
  const taken = await takenKeys(db, site, node);
  const [documents, acts] = await Promise.all([
    rule.documents ? listNamed(db, { site, now, of: rule.documents, limit: 500 }) : [],
    rule.acts ? listActs(db, site, rule.acts, now) : [],
  ]);
  const found: Candidate[] = [
    ...acts.map(({ id, year, number, document, office, startsAt }) => ({
      ...{
        key: `act:${id}`,
        title: String((document as { title?: unknown }).title ?? ""),
        path: `/albo/${year}/${number}`,
      },
      ...{ office, since: civilDateOf(startsAt) },
    })),
    ...documents.map(({ kind, id, title, path, office, firstPublishedAt }) => ({
      ...{ key: `document:${kind}:${id}`, title, path, office, since: civilDateOf(firstPublishedAt) },
    })),
  ];
  return found.filter(({ key }) => !taken.has(key)).slice(0, most);
}

async function takenKeys(db: Db, site: string, node: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("trasparenza.contents")
    .select([
      sql<string | null>`content #>> '{act,id}'`.as("act"),
      sql<string | null>`content #>> '{reference,kind}'`.as("kind"),
      sql<string | null>`content #>> '{reference,id}'`.as("document"),
    ])
    .where("site", "=", site)
    .where("node", "=", node)
    .where("state", "!=", "withdrawn")
    .execute();
  return new Set(rows.map(({ act, kind, document }) => (act ? `act:${act}` : `document:${kind}:${document}`)));
}

const listActs = (db: Db, site: string, types: readonly string[], now: Date) =>
  db
    .selectFrom("trasparenza.acts")
    .select(["id", "year", "number", "document", "office", "startsAt"])
    .where("site", "=", site)
    .where("register", "=", "albo")
    .where("startsAt", "<=", now)
    .where("annulledAt", "is", null)
    .where("removedAt", "is", null)
    .where((eb) => eb.or(types.map((type) => eb("type", "like", `${type}%`))))
    .orderBy("startsAt", "desc")
    .limit(200)
    .execute();
