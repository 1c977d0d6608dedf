import type { CronItem } from "graphile-worker";
import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import "./tables.ts";

/** How long personal data are kept after the last change, in days. The page of the form says so. */
const daysKept = 180;
/** How long pictures wait for a report that was never sent, in days. */
const daysWaiting = 1;

/**
 * Erases who reported and the words as they were sent; what the office released, number, category, state and answer stay.
 * Deletes pictures that were not released, and those of reports that were never sent.
 * Source: Regulation (EU) 2016/679 art. 5 par. 1 letter e
 */
export const eraseReportsJob = defineJob({
  name: "faults.erase-reports",
  payload: z.object({}).loose(),
  run: async (_payload, { db, now }: { readonly db: Db; readonly now: () => Date }) => {
    const before = (days: number) => new Date(now().getTime() - days * 86_400_000);
    await db.transaction().execute(async (tx) => {
      await sql`update faults.reports set name = '', email = '', title = '', details = '', address = '', erased_at = ${now()}
        where erased_at is null and changed_at < ${before(daysKept)}`.execute(tx);
      await sql`update faults.reports set latitude = null, longitude = null
        where erased_at = ${now()} and released_at is null`.execute(tx);
      await sql`delete from faults.pictures p where not is_released and exists
        (select from faults.reports r where r.id = p.report and r.erased_at is not null)`.execute(tx);
      await sql`delete from faults.pictures p where kept_at < ${before(daysWaiting)} and not exists
        (select from faults.reports r where r.id = p.report)`.execute(tx);
    });
  },
});

/** Every night. */
export const faultCron: readonly CronItem[] = [{ task: eraseReportsJob.name, match: "50 2 * * *" }];
