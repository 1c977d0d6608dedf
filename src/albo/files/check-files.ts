import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { storedPath } from "#src/platform/storage.ts";
import { writeLog } from "../write-log.ts";
import "../tables.ts";

/** A file is looked at again after this time, in milliseconds. */
const nightly = 20 * 3_600_000;
/** Files looked at in one go; asked every minute, that is some 29,000 a day. */
const batch = 20;

/**
 * Hashes stored files again (those of acts, certificates, signed ones, prints of closed years), those longest unseen first, and
 * says which are not what was posted or made. A finding is also a line
 * of the log, written when it is first seen.
 * @returns hashes of the files that differ or are missing among those looked at
 */
export async function checkFiles(db: Db, input: { site: string; filesDir: string; now: Date }): Promise<string[]> {
  const { site, filesDir, now } = input;
  const { rows } = await sql<{ sha256: string; outcome: string | null }>`
    select f.sha256, c.outcome from (
      select sha256 from albo.files union select sha256 from albo.certificates
      union select sha256 from albo.signed_certificates union select sha256 from albo.year_prints) f
    left join albo.file_checks c on c.sha256 = f.sha256
    where c.checked_at is null or c.checked_at < ${new Date(now.getTime() - nightly)}
    order by c.checked_at nulls first limit ${batch}`.execute(db);
  const broken: string[] = [];
  for (const { sha256, outcome: before } of rows) {
    const outcome = await checkOne(filesDir, sha256);
    await db
      .insertInto("albo.file_checks")
      .values({ sha256, checkedAt: now, outcome })
      .onConflict((conflict) => conflict.column("sha256").doUpdateSet({ checkedAt: now, outcome }))
      .execute();
    if (outcome === "whole") continue;
    broken.push(sha256);
    const actor = { person: "Arengo", role: "system" };
    if (before !== outcome) await writeLog(db, { site, what: `file-${outcome}`, actor, at: now, detail: { sha256 } });
  }
  return broken;
}

async function checkOne(filesDir: string, sha256: string): Promise<"whole" | "differs" | "missing"> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(storedPath(filesDir, sha256)) as AsyncIterable<Buffer>)
      hash.update(chunk);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return "missing";
    throw fault;
  }
  return hash.digest("hex") === sha256 ? "whole" : "differs";
}

/** What somebody must look after: files that are not what was posted, and how long nobody has looked at the board from outside. */
export async function readAlarms(
  db: Db,
  input: { site: string; now: Date },
): Promise<{ brokenFiles: string[]; silentMinutes: number | undefined; failingSince: Date | undefined }> {
  const [broken, heartbeat] = await Promise.all([
    db.selectFrom("albo.file_checks").select("sha256").where("outcome", "!=", "whole").limit(50).execute(),
    db.selectFrom("albo.heartbeats").selectAll().where("site", "=", input.site).executeTakeFirst(),
  ]);
  const minutes = heartbeat && Math.floor((input.now.getTime() - heartbeat.seenAt.getTime()) / 60_000);
  return {
    brokenFiles: broken.map(({ sha256 }) => sha256),
    silentMinutes: minutes !== undefined && minutes >= silenceAlarm ? minutes : undefined,
    failingSince: heartbeat?.failingSince ?? undefined,
  };
}

/** Minutes without a look after which people at the desk are told. */
const silenceAlarm = 5;

/** Forgets the excerpts of files that no draft and no waiting request carries any more: what they showed is personal data. */
export async function forgetScans(db: Db): Promise<void> {
  await sql`
    delete from albo.scans s where s.at < now() - interval '1 day' and not exists (
      select from albo.drafts d, jsonb_array_elements(d.content -> 'files') f
      where d.state in ('draft', 'in-review', 'approved') and f ->> 'sha256' = s.sha256)
    and not exists (
      select from albo.requests r, jsonb_array_elements(r.content -> 'files') f
      where r.state = 'received' and f ->> 'sha256' = s.sha256)`.execute(db);
}
