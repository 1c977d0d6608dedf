import type { Json } from "#src/kernel/canonical-json.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import "./tables.ts";

/** Who acts at the desk, or which program does. */
export interface Actor {
  /** Name of the person, or of the program that sent an act. Stays inside the municipality. */
  readonly person: string;
  /** Role that allows it; this one is named in the public register. */
  readonly role: string;
}

/** Writes one line of the board's log, which nobody can change or remove. */
export async function writeLog(
  tx: Tx | Db,
  line: { site: string; act?: string; what: string; actor: Actor; detail?: Json; at: Date },
): Promise<void> {
  const { site, act, what, actor, detail, at } = line;
  await tx
    .insertInto("albo.log")
    .values({ site, act: act ?? null, what, ...actor, detail: JSON.stringify(detail ?? {}), at })
    .execute();
}

/** Everything that was done to one act, oldest first. */
export async function readLog(db: Db, act: string) {
  return db.selectFrom("albo.log").selectAll().where("act", "=", act).orderBy("id").execute();
}
