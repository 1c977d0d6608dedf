import type { Db, Tx } from "#src/platform/db.ts";
import type { ActTypesTable, SettingsTable } from "./tables.ts";
import "./tables.ts";

/** How a municipality keeps its notice board. */
export type BoardSettings = Omit<SettingsTable, "site">;

/** The term of a type of act as the municipality has set it; what is not set is `null`. */
export type TypeTerm = Omit<ActTypesTable, "site">;

/** A type that may be published: it has a term, and the rule that it comes from. */
export type SettledTerm = TypeTerm & {
  readonly term: "days" | "until-day";
  readonly origin: "law" | "body";
  readonly citation: string;
};

/** The board's settings; `undefined` until somebody has chosen them: there is no default way to count. */
export async function readSettings(db: Db, site: string): Promise<BoardSettings | undefined> {
  return db
    .selectFrom("albo.settings")
    .select(["counting", "extendsOnHoliday", "twoPersons", "visibleHours"])
    .where("site", "=", site)
    .executeTakeFirst();
}

/** Terms by code of the type. */
export async function listTerms(db: Db, site: string): Promise<ReadonlyMap<string, TypeTerm>> {
  const rows = await db.selectFrom("albo.act_types").selectAll().where("site", "=", site).orderBy("code").execute();
  return new Map(rows.map(({ site: _site, ...term }) => [term.code, term]));
}

/** Whether acts of this type may be published: no term, or no legal origin of it, and they may not. */
export const isSettled = (term: TypeTerm | undefined): term is SettledTerm =>
  !!term?.term && !!term.origin && !!term.citation && (term.term === "until-day" || !!term.days);

/** Keeps the board's settings. Terms of acts already posted stay as they are. */
export async function keepSettings(tx: Tx | Db, site: string, settings: BoardSettings): Promise<void> {
  await tx
    .insertInto("albo.settings")
    .values({ site, ...settings })
    .onConflict((conflict) => conflict.column("site").doUpdateSet(settings))
    .execute();
}

/** Keeps the term of a type. Acts already posted stay as they are. */
export async function keepTerm(tx: Tx | Db, site: string, term: TypeTerm): Promise<void> {
  const { code, ...values } = term;
  await tx
    .insertInto("albo.act_types")
    .values({ site, code, ...values })
    .onConflict((conflict) => conflict.columns(["site", "code"]).doUpdateSet(values))
    .execute();
}
