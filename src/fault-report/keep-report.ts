import { findSiteName } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { type Draft, positionOf } from "./draft.ts";
import { receiptLetter } from "./letters.ts";
import "./tables.ts";

/** What is known of a report beside what was typed. */
export interface Sending {
  readonly site: string;
  readonly locale: string;
  readonly at: Date;
  readonly origin: string;
  /** Code of its signed link. */
  readonly code: string;
  readonly hasMail: boolean;
}

/** Keeps a report and, in the same transaction, the receipt for who left an address. Sent twice, it is kept once and told once. */
export async function keepReport(db: Db, draft: Draft, sending: Sending): Promise<void> {
  const { id, category, address, title, details, name, email } = draft;
  const { site, locale, at } = sending;
  await db.transaction().execute(async (tx) => {
    const kept = await tx
      .insertInto("faults.reports")
      .values({
        ...{ id, site, category, address, title, details, name, email, locale, sentAt: at, changedAt: at },
        ...(positionOf(draft) ?? { latitude: null, longitude: null }),
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("number")
      .executeTakeFirst();
    if (!kept || email === "" || !sending.hasMail) return;
    const sender = await findSiteName(tx, site, locale);
    const letter = receiptLetter({ ...sending, sender, email, category, number: kept.number });
    await queueLetter(tx, letter, { about: `fault:${id}`, now: at });
  });
}
