import { addDays, type CivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import type { ActDocument } from "./act-document.ts";
import { ordinaryRegister } from "./paths.ts";
import "./tables.ts";

/** Type of the executive's resolutions in the vocabulary. */
const executiveResolution = "A.02.02";

/**
 * Resolutions of the executive posted from one day to another, both counted, by number: what the leaders of the council's
 * groups are told at the time of posting. Annulled ones are left out. Source: D.Lgs. 267/2000 art. 125
 */
export async function listForLeaders(
  db: Db,
  input: { site: string; from: CivilDate; until: CivilDate },
): Promise<ActDocument[]> {
  const rows = await db
    .selectFrom("albo.exposures")
    .select("document")
    .where("site", "=", input.site)
    .where("register", "=", ordinaryRegister)
    .where("type", "=", executiveResolution)
    .where("annulledAt", "is", null)
    .where("startsAt", ">=", startOfDay(input.from))
    .where("startsAt", "<", startOfDay(addDays(input.until, 1)))
    .orderBy("year")
    .orderBy("number")
    .limit(1_000)
    .execute();
  return rows.map(({ document }) => document);
}
