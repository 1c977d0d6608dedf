import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import type { Signer } from "#src/register/index.ts";
import { type PostRefusal, publishAct } from "./publish-act.ts";
import { readBody } from "./read-body.ts";

/** What came of the acts whose day has come. */
export interface DueReport {
  readonly posted: number;
  readonly refused: readonly { readonly id: string; readonly kind: PostRefusal["kind"] }[];
}

/**
 * Posts every approved act whose day has come, each in a transaction of its own. Who calls late posts late: the terms begin
 * when the exposure does.
 */
export async function postDueActs(db: Db, deps: { signer: Signer; now: Date; site: string }): Promise<DueReport> {
  const { site, now, signer } = deps;
  const due = await db
    .selectFrom("albo.drafts")
    .select("id")
    .where("site", "=", site)
    .where("state", "=", "approved")
    .where((eb) => eb.or([eb("startOn", "is", null), eb("startOn", "<=", civilDateOf(now))]))
    .orderBy("changedAt")
    .limit(500)
    .execute();
  if (due.length === 0) return { posted: 0, refused: [] };
  const { name: bodyName } = await readBody(db, site, now);
  const refused: { id: string; kind: PostRefusal["kind"] }[] = [];
  for (const { id } of due) {
    const posted = await db.transaction().execute((tx) => publishAct(tx, { signer, now }, { site, id, bodyName }));
    if (!posted.ok) refused.push({ id, kind: posted.error.kind });
  }
  return { posted: due.length - refused.length, refused };
}
