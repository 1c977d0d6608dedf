import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { certificateLinkPath, certificateSubject } from "./certificate-route.ts";
import { certificateLetter, postedLetter } from "./letters.ts";
import "../tables.ts";

/** What telling bodies needs; without `secret` nobody is written to. */
export interface TellBodiesDeps {
  readonly site: string;
  readonly now: Date;
  readonly origin: string;
  readonly body: string;
  readonly secret: string | undefined;
}

/** Requests told in one go at most; the rest a minute later. */
const batch = 50;

/**
 * Writes to bodies that asked for a posting: the number when their act is posted, the link to the certificate when there is one.
 * Each letter and the note of it are one transaction. @returns how many were written
 */
export async function tellBodies(
  db: Db,
  { site, now, origin, body: municipality, secret }: TellBodiesDeps,
): Promise<number> {
  if (secret === undefined) return 0;
  const due = await db
    .selectFrom("albo.requests as r")
    .innerJoin("albo.exposures as e", "e.act", "r.draft")
    .leftJoin("albo.certificates as c", "c.act", "r.draft")
    .select(["r.id", "r.email", "r.protocol", "r.postedToldAt", "e.document", "e.act", "c.sha256"])
    .where("r.site", "=", site)
    .where("r.email", "!=", "")
    .where((eb) =>
      eb.or([
        eb("r.postedToldAt", "is", null),
        eb.and([eb("c.sha256", "is not", null), eb("r.certificateToldAt", "is", null)]),
      ]),
    )
    .limit(batch)
    .execute();
  for (const { id, email, protocol, postedToldAt, document, act } of due) {
    const about = { email, protocol, municipality };
    const { number, year } = document;
    const link = `${origin}${certificateLinkPath}?code=${encodeURIComponent(signedCode(secret, certificateSubject, act))}`;
    const isPosting = postedToldAt === null;
    const letter = isPosting
      ? postedLetter({ ...about, document, origin })
      : certificateLetter({ ...about, number, year, link });
    await db.transaction().execute(async (tx) => {
      const told = await tx
        .updateTable("albo.requests")
        .set(isPosting ? { postedToldAt: now } : { certificateToldAt: now })
        .where("id", "=", id)
        .where(isPosting ? "postedToldAt" : "certificateToldAt", "is", null)
        .executeTakeFirst();
      if (told.numUpdatedRows === 1n) await queueLetter(tx, letter, { about: `albo-request:${id}`, now });
    });
  }
  return due.length;
}
