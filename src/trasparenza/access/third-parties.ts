import { randomUUID } from "node:crypto";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import "../tables.ts";

/** The others concerned by a request, in the order in which they were told. */
export const listThirdParties = (db: Db, request: string) =>
  db
    .selectFrom("trasparenza.third_parties")
    .select(["id", "name", "toldOn", "opposedOn"])
    .where("request", "=", request)
    .orderBy("toldOn")
    .orderBy("name")
    .limit(200)
    .execute();

/**
 * Notes that somebody else concerned was told of a request, or opposed it. The clock is stopped by the state of the request.
 * Source: D.Lgs. 33/2013 art. 5 c. 5
 */
export async function keepThirdParty(
  db: Db,
  given: { request: string; name: string; toldOn: CivilDate; opposedOn: CivilDate | undefined },
): Promise<Result<undefined, { kind: "bad-field" }>> {
  const { request, name, toldOn, opposedOn } = given;
  if (name === "" || (opposedOn !== undefined && opposedOn < toldOn)) return err({ kind: "bad-field" });
  const values = { toldOn, opposedOn: opposedOn ?? null };
  await db
    .insertInto("trasparenza.third_parties")
    .values({ id: randomUUID(), request, name: name.slice(0, 200), ...values })
    .onConflict((conflict) => conflict.columns(["request", "name"]).doUpdateSet(values))
    .execute();
  return ok(undefined);
}
