import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { appendEntries, lockRegister } from "#src/register/index.ts";
import { ordinaryRegister } from "./paths.ts";
import { announceBoard, type BoardDeps } from "./publish-act.ts";
import { listRegister } from "./register-export.ts";
import { type Actor, writeLog } from "./write-log.ts";

export type CloseRefusal = { kind: "year-not-over" | "closed-already" };

const entryKey = (site: string, year: number) => ({ site, kind: "albo-register", id: String(year), locale: "it" });

/**
 * Closes the register of a year: from now on it takes no act, and what it holds (numbers, types, days, hashes; no subject and
 * no name) is an entry of the public register, signed like every other.
 */
export async function closeYear(
  tx: Tx,
  deps: BoardDeps,
  input: { site: string; year: number; actor: Actor },
): Promise<Result<{ entry: number; lastNumber: number }, CloseRefusal>> {
  const { site, year, actor } = input;
  if (year >= Number(civilDateOf(deps.now).slice(0, 4))) return err({ kind: "year-not-over" });
  const locked = await lockRegister(tx);
  const before = await tx
    .selectFrom("albo.closed_years")
    .select("entry")
    .where("site", "=", site)
    .where("register", "=", ordinaryRegister)
    .where("year", "=", year)
    .executeTakeFirst();
  if (before) return err({ kind: "closed-already" });
  const lines = await listRegister(tx, { site, year, now: deps.now });
  const lastNumber = lines.at(-1)?.number ?? 0;
  const document = {
    ...{ ...entryKey(site, year), register: ordinaryRegister, year, lastNumber },
    acts: lines.map(({ title: _title, state: _state, ...line }) => line),
  };
  const [appended] = await appendEntries(tx, deps.signer, locked, [
    {
      ...entryKey(site, year),
      ...{ action: "publish", sha256: sha256Hex(canonicalJson(document as unknown as Json)), files: [] },
      ...{ office: "Albo pretorio", role: actor.role, at: deps.now },
    },
  ]);
  const entry = appended?.number ?? 0;
  await tx
    .insertInto("albo.closed_years")
    .values({
      ...{ site, register: ordinaryRegister, year, lastNumber, entry, at: deps.now },
      document: canonicalJson(document as unknown as Json),
    })
    .execute();
  await writeLog(tx, { site, what: "year-closed", actor, at: deps.now, detail: { year, lastNumber, entry } });
  await announceBoard(tx, `register-${year}`);
  return ok({ entry, lastNumber });
}

/** The closed register of a year as it was signed; `undefined` while the year is open. */
export async function findClosedYear(db: Db, input: { site: string; year: number }) {
  return db
    .selectFrom("albo.closed_years")
    .select(["document", "entry", "lastNumber", "at"])
    .where("site", "=", input.site)
    .where("register", "=", ordinaryRegister)
    .where("year", "=", input.year)
    .executeTakeFirst();
}

/** Every closed year, for verifying the register. */
export async function listClosedYears(db: Db) {
  const rows = await db.selectFrom("albo.closed_years").select(["site", "year", "document", "entry"]).execute();
  return rows.map(({ site, year, document, entry }) => ({ ...entryKey(site, year), entry, document }));
}
