import { type RawBuilder, sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { ActDocument } from "./act-document.ts";
import { ordinaryRegister } from "./paths.ts";
import { searchWords } from "./search-words.ts";
import "./tables.ts";

/**
 * Whether the row of `albo.exposures` called `e` may be shown at `now`: its first instant counts, its end no longer does, and
 * of a posting in several periods only those count.
 * Every query that gives a citizen an act, a list, a file or a word of one must hold it; no job decides it.
 */
export const onBoard = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`(e.starts_at <= ${now} and e.ends_at > ${now} and (e.removed_at is null or e.removed_at > ${now})
    and (e.periods is null or e.periods @> ${now}::timestamptz))`;

/** When a row that may be shown at `now` no longer may: the end of its term, of the period that runs, or its removal. */
export const shownUntil = (now: Date): RawBuilder<Date> =>
  // asked only where there are periods: the list reads this of every act
  sql<Date>`case when e.periods is null then least(e.ends_at, e.removed_at)
    else least(e.removed_at, (select upper(p) from unnest(e.periods) p where p @> ${now}::timestamptz)) end`;

/** An act as it is shown now. */
export interface ShownAct {
  readonly document: ActDocument;
  /** Number in the public register of what was last said of it. */
  readonly entry: number;
  readonly endsAt: Date;
  readonly isAnnulled: boolean;
}

/** What a reader looks for; what is left out does not matter. Days are civil days of the posting, both ends counted. */
export interface ActFilter {
  readonly text?: string | undefined;
  readonly type?: string | undefined;
  readonly office?: string | undefined;
  readonly body?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

/** What is read of an act on the board at an instant. */
export const shownColumns = (now: Date) =>
  [...(["e.document", "e.entry", "e.annulledAt"] as const), shownUntil(now).as("endsAt")] as const;
/** The row as an act that is shown. */
export const toShown = ({
  annulledAt,
  ...row
}: { annulledAt: Date | null } & Omit<ShownAct, "isAnnulled">): ShownAct => ({
  ...row,
  isAnnulled: annulledAt !== null,
});

const filtered = (db: Db, site: string, now: Date, filter: ActFilter) => {
  let query = db.selectFrom("albo.exposures as e").where("e.site", "=", site).where(onBoard(now));
  if (filter.type) query = query.where("e.type", "=", filter.type);
  if (filter.office) query = query.where("e.office", "=", filter.office);
  if (filter.body) query = query.where("e.body", "=", filter.body);
  if (filter.from) query = query.where("e.startsAt", ">=", filter.from);
  if (filter.until) query = query.where("e.startsAt", "<", filter.until);
  const words = searchWords([filter.text ?? ""])
    .split(" ")
    .filter(Boolean);
  if (words.length === 0) return query;
  // what is typed is no syntax: words alone, each in quotes
  const inFiles = words.map((word) => `'${word}'`).join(" & ");
  return query.where((eb) =>
    eb.or([
      eb.and(words.map((word) => eb("e.search", "like", `%${word}%`))),
      sql<boolean>`e.act in (select albo.acts_with(${site}, ${inFiles}, ${now}))`,
    ]),
  );
};

/** Acts on the board, newest first. Index: exposures_running. */
export async function listActs(
  db: Db,
  input: { site: string; now: Date; filter?: ActFilter; offset?: number; limit: number },
): Promise<ShownAct[]> {
  const rows = await filtered(db, input.site, input.now, input.filter ?? {})
    .select(shownColumns(input.now))
    .orderBy("e.startsAt", "desc")
    .orderBy("e.number", "desc")
    .offset(input.offset ?? 0)
    .limit(input.limit)
    .execute();
  return rows.map(toShown);
}

/** What the list is headed by: how many acts match, when the next act begins or ends, and what they can be filtered by. One statement. */
export async function summariseBoard(
  db: Db,
  input: { site: string; now: Date; filter: ActFilter },
): Promise<{ count: number; nextChange: Date | undefined; types: string[]; offices: string[]; bodies: string[] }> {
  const all = db.selectFrom("albo.exposures as e").where("e.site", "=", input.site).where(onBoard(input.now));
  const isFiltering = Object.values(input.filter).some((value) => value !== undefined && value !== "");
  const board = await all
    .select([
      sql<number>`count(*)`.as("count"),
      sql<Date | null>`min(${shownUntil(input.now)})`.as("nextEnd"),
      nextBeginning(input).as("nextStart"),
      nextReturn(input).as("nextReturn"),
      sql<string[] | null>`array_agg(distinct e.type)`.as("types"),
      sql<string[] | null>`array_agg(distinct e.office)`.as("offices"),
      sql<string[] | null>`array_agg(distinct e.body)`.as("bodies"),
    ])
    .$if(isFiltering, (query) => query.select(countMatching(db, input).as("matching")))
    .executeTakeFirstOrThrow();
  return {
    ...{ count: board.matching ?? board.count, nextChange: earliest(board.nextEnd, board.nextStart, board.nextReturn) },
    ...{ types: board.types ?? [], offices: board.offices ?? [], bodies: board.bodies ?? [] },
  };
}

const countMatching = (db: Db, { site, now, filter }: { site: string; now: Date; filter: ActFilter }) =>
  filtered(db, site, now, filter).select(sql<number>`count(*)`.as("count"));

/** When the next act begins: the desk's clock may be a little ahead of the site's. */
const nextBeginning = ({ site, now }: { site: string; now: Date }) =>
  sql<Date | null>`(select min(n.starts_at) from albo.exposures n where n.site = ${site} and n.starts_at > ${now})`;

/** When an act shown in several periods comes back, without anything being said. Index: exposures_in_pieces. */
const nextReturn = ({ site, now }: { site: string; now: Date }) =>
  sql<Date | null>`(select min(lower(p)) from albo.exposures n, unnest(n.periods) p
    where n.site = ${site} and n.periods is not null and n.ends_at > ${now} and lower(p) > ${now})`;

function earliest(...instants: (Date | null | undefined)[]): Date | undefined {
  const given = instants.flatMap((instant) => (instant ? [instant.getTime()] : []));
  return given.length > 0 ? new Date(Math.min(...given)) : undefined;
}

/** An act on the board by the number people see; `undefined` as soon as its term is over. */
export async function findAct(
  db: Db,
  input: { site: string; now: Date; year: number; number: number; register?: string },
): Promise<ShownAct | undefined> {
  const row = await db
    .selectFrom("albo.exposures as e")
    .select(shownColumns(input.now))
    .where("e.site", "=", input.site)
    .where("e.register", "=", input.register ?? ordinaryRegister)
    .where("e.year", "=", input.year)
    .where("e.number", "=", input.number)
    .where(onBoard(input.now))
    .executeTakeFirst();
  return row && toShown(row);
}

/** Acts on the board that correct this one. */
export async function listCorrections(db: Db, input: { site: string; now: Date; id: string }): Promise<ActDocument[]> {
  const rows = await db
    .selectFrom("albo.acts as a")
    .innerJoin("albo.exposures as e", "e.act", "a.id")
    .select("e.document")
    .where("a.corrects", "=", input.id)
    .where("e.site", "=", input.site)
    .where(onBoard(input.now))
    .orderBy("e.startsAt")
    .execute();
  return rows.map(({ document }) => document);
}

/** A file while its act is on the board, not annulled, and the file not replaced by an obscured copy. */
export async function findActFile(
  db: Db,
  input: { site: string; now: Date; year: number; number: number; sha256: string; name: string },
): Promise<{ mime: string; bytes: number; endsAt: Date } | undefined> {
  return db
    .selectFrom("albo.files as f")
    .innerJoin("albo.exposures as e", "e.act", "f.act")
    .select(["f.mime", "f.bytes", shownUntil(input.now).as("endsAt")])
    .where("f.sha256", "=", input.sha256)
    .where("f.name", "=", input.name)
    .where("e.site", "=", input.site)
    .where("e.register", "=", ordinaryRegister)
    .where("e.year", "=", input.year)
    .where("e.number", "=", input.number)
    .where(onBoard(input.now))
    .where("e.annulledAt", "is", null)
    .where((eb) => eb.or([eb("f.shownUntil", "is", null), eb("f.shownUntil", ">", input.now)]))
    .executeTakeFirst();
}
