import type { CronItem } from "graphile-worker";
import { z } from "zod";
import { findSiteName } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { defineJob } from "#src/platform/jobs.ts";
import type { Mail } from "#src/platform/mail.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { Calendar } from "./calendar.ts";
import { appointmentLetter } from "./letters.ts";
import { codeOf } from "./link.ts";
import "./tables.ts";

/** How long before an appointment its reminder goes out, in hours. */
const remindedBefore = 24;
/** Appointments told of by one run, at most. */
const atOnce = 200;

/** What the job needs; without `mail` nobody is told, and what was to be told waits. */
export interface TellDeps {
  readonly db: Db;
  readonly mail: Mail | undefined;
  readonly now: () => Date;
  /** How links to the site are made. */
  readonly links: { readonly secret: string; readonly origin: string };
}

/**
 * Writes to who booked, moved or lost an appointment, and reminds of those of the next 24 hours. Message and mark are one
 * transaction, so that nobody is told twice. Who booked for the same day needs no reminder; an appointment that has begun none.
 */
export const tellPeopleJob = defineJob({
  name: "booking.tell-people",
  payload: z.object({}).loose(),
  run: async (_payload, { db, mail, now, links }: TellDeps) => {
    if (!mail) return;
    const at = now();
    const soon = new Date(at.getTime() + remindedBefore * 3_600_000);
    await db.transaction().execute(async (tx) => {
      const rows = await tx
        .selectFrom("booking.appointments as a")
        .innerJoin("booking.calendars as c", "c.id", "a.calendar")
        .select([
          "a.id",
          "a.startsAt",
          "a.minutes",
          "a.subject",
          "a.state",
          "a.moves",
          "a.reason",
          "a.email",
          "a.locale",
        ])
        .select(["a.tell", "a.bookedAt", "c.id as calendarId", "c.site", "c.calendar"])
        .where("a.startsAt", ">", at)
        .where((eb) =>
          eb.or([
            eb("a.tell", "is not", null),
            eb.and([eb("a.state", "=", "booked"), eb("a.remindedAt", "is", null), eb("a.startsAt", "<=", soon)]),
          ]),
        )
        .orderBy("a.startsAt")
        .limit(atOnce)
        .forUpdate("a")
        .skipLocked()
        .execute();
      for (const { tell, bookedAt, email, locale, calendarId, site, calendar, ...row } of rows) {
        const appointment = { ...row, calendar: { id: calendarId, ...Calendar.parse(calendar) } };
        const isDue = row.state === "booked" && row.startsAt <= soon;
        const wasLong = bookedAt.getTime() < row.startsAt.getTime() - remindedBefore * 3_600_000;
        const what = tell ?? (isDue && wasLong ? "reminder" : undefined);
        if (what) {
          const code = codeOf(links.secret, row.id);
          const { origin } = links;
          const sender = await findSiteName(tx, site, locale);
          const letter = appointmentLetter(what, { appointment, email, locale, origin, sender, code, now: at });
          await queueLetter(tx, letter, { about: `booking:${row.id}`, now: at });
        }
        // what tells of a time within a day reminds of it too
        await tx
          .updateTable("booking.appointments")
          .set({ tell: null, ...(isDue && { remindedAt: at }) })
          .where("id", "=", row.id)
          .execute();
      }
    });
  },
});

/** Every minute. */
export const tellPeopleCron: readonly CronItem[] = [
  { task: tellPeopleJob.name, match: "* * * * *", identifier: tellPeopleJob.name },
];
