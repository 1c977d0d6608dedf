import type { Db } from "#src/platform/db.ts";
import type { Concern } from "./concerns.ts";
import "../tables.ts";

/** Outcomes of the look before publishing. Source: ANAC delibera 495/2024, annex 4 */
export const validationOutcomes = ["publishable", "provisional", "not-publishable"] as const;
export type ValidationOutcome = (typeof validationOutcomes)[number];

/** What somebody said of a content before it was published, or sent back. */
export interface Validation {
  readonly outcome: ValidationOutcome;
  readonly note: string;
  readonly person: string;
  readonly role: string;
}

/** Keeps the outcome of a validation; nothing takes it away again. */
export async function keepValidation(
  db: Db,
  given: Validation & { content: string; concerns: readonly Concern[]; entry: number | null; at: Date },
): Promise<void> {
  const { concerns, ...rest } = given;
  await db
    .insertInto("trasparenza.validations")
    .values({ ...rest, concerns: JSON.stringify(concerns) })
    .execute();
}

/** What was said of a content, newest first. */
export const listValidations = (db: Db, content: string) =>
  db
    .selectFrom("trasparenza.validations")
    .select(["outcome", "note", "person", "role", "at", "entry"])
    .where("content", "=", content)
    .orderBy("id", "desc")
    .limit(50)
    .execute();

/** Contents whose last validation was not simply good: published for the time being, or sent back. For the transparency officer. */
export async function listUnsettled(db: Db, site: string) {
  const rows = await db
    .selectFrom("trasparenza.validations as v")
    .innerJoin("trasparenza.contents as c", "c.id", "v.content")
    .distinctOn("v.content")
    .select(["v.content as id", "v.outcome", "v.note", "v.at", "c.content", "c.state"])
    .where("c.site", "=", site)
    .where("c.state", "!=", "withdrawn")
    .orderBy("v.content")
    .orderBy("v.id", "desc")
    .limit(1_000)
    .execute();
  return rows.filter(({ outcome }) => outcome !== "publishable");
}
