import { findSiteName } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import type { Draft } from "./draft.ts";
import { receiptLetter } from "./letters.ts";
import "./tables.ts";

/** What is known of a request beside what was typed. */
export interface Sending {
  readonly site: string;
  readonly locale: string;
  readonly at: Date;
  readonly origin: string;
  /** The service that it is about, if one was chosen. */
  readonly service: { readonly title: string; readonly path: string } | undefined;
  /** Code of its signed link. */
  readonly code: string;
  readonly hasMail: boolean;
}

/** Keeps a request and, in the same transaction, the receipt that goes by mail. Sent twice, it is kept once and told once. */
export async function keepRequest(db: Db, draft: Draft, sending: Sending): Promise<void> {
  const { id, category, details, name, surname, email } = draft;
  const { site, locale, at, service } = sending;
  await db.transaction().execute(async (tx) => {
    const kept = await tx
      .insertInto("assistance.requests")
      .values({
        ...{ id, site, category, details, name, surname, email, locale, sentAt: at, changedAt: at },
        ...{ serviceTitle: service?.title ?? null, servicePath: service?.path ?? null },
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("number")
      .executeTakeFirst();
    if (!kept || !sending.hasMail) return;
    const sender = await findSiteName(tx, site, locale);
    const letter = receiptLetter({ ...sending, sender, email, category, number: kept.number });
    await queueLetter(tx, letter, { about: `assistance:${id}`, now: at });
  });
}
