import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import type { SealKey } from "#src/platform/signatures/seal-key.ts";
import type { Signer } from "#src/register/index.ts";
import { issueCertificates } from "./certificate/issue-certificates.ts";
import { checkFiles, forgetScans } from "./files/check-files.ts";
import { forgetTexts } from "./files/file-text.ts";
import { giveBackDays } from "./outages/give-back-days.ts";
import { printClosedYears } from "./print-year.ts";
import { type PostRefusal, publishAct } from "./publish-act.ts";
import { readBody } from "./read-body.ts";
import { tellBodies } from "./requests/tell-bodies.ts";

/** What running what is due needs. */
export interface DueDeps {
  readonly site: string;
  readonly signer: Signer;
  readonly now: Date;
  readonly origin: string;
  /** Folder of the program. */
  readonly program: string;
  readonly filesDir: string;
  /** Opens the key of the municipality's seal, where it has one. */
  readonly seal?: () => Promise<SealKey | undefined>;
  /** Signs the links in letters to other bodies; left out: none is written. */
  readonly secret?: string | undefined;
}

/** What came of it. */
export interface DueReport {
  readonly posted: number;
  readonly extended: number;
  readonly certified: number;
  /** Hashes of files that are not what was posted. */
  readonly brokenFiles: readonly string[];
  readonly refused: readonly { readonly id: string; readonly kind: PostRefusal["kind"] }[];
}

/**
 * Everything that waits for the clock, for the worker to ask for every minute: days lost by interruptions are given back, acts whose day
 * has come are posted, acts whose term is over get their certificate, in this order; some files are
 * hashed again. Nothing that citizens may no longer
 * read depends on it.
 */
export async function runDue(db: Db, deps: DueDeps): Promise<DueReport> {
  const { name: body } = await readBody(db, deps.site, deps.now);
  const extended = await giveBackDays(db, deps);
  const { posted, refused } = await postDueActs(db, { ...deps, body });
  const certified = await issueCertificates(db, { ...deps, body });
  await tellBodies(db, { ...deps, body, secret: deps.secret });
  await printClosedYears(db, { ...deps, body });
  const brokenFiles = await checkFiles(db, deps);
  await forgetScans(db);
  await forgetTexts(db);
  return { posted, extended, certified, refused, brokenFiles };
}

/** Posts every approved act whose day has come, each in a transaction of its own; who is late posts late, and the term begins then. */
async function postDueActs(db: Db, deps: DueDeps & { body: string }): Promise<Pick<DueReport, "posted" | "refused">> {
  const { site, now, signer, body: bodyName } = deps;
  const due = await db
    .selectFrom("albo.drafts")
    .select("id")
    .where("site", "=", site)
    .where("state", "=", "approved")
    .where((eb) => eb.or([eb("startOn", "is", null), eb("startOn", "<=", civilDateOf(now))]))
    .orderBy("changedAt")
    .limit(500)
    .execute();
  const refused: { id: string; kind: PostRefusal["kind"] }[] = [];
  let count = 0;
  for (const { id } of due) {
    const posted = await db.transaction().execute((tx) => publishAct(tx, { signer, now }, { site, id, bodyName }));
    if (posted.ok) count += 1;
    // an act in several periods waits for its day of the week
    else if (posted.error.kind !== "not-yet") refused.push({ id, kind: posted.error.kind });
  }
  return { posted: count, refused };
}
