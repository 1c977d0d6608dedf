import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { Part } from "./parts.ts";
import type { Rhythm } from "./tables.ts";

/** A letter whose turn it is. */
export interface Claimed {
  readonly id: number;
  readonly attempts: number;
  readonly issueId: string;
  readonly kind: "letter" | "digest" | "correction";
  readonly rhythm: Rhythm | null;
  readonly day: string | null;
  readonly parts: readonly Part[];
  readonly subscriptionId: string;
  readonly subscriberId: string;
  readonly email: string;
  readonly locale: string;
  readonly site: string;
  readonly listSlug: string;
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Takes the next letter that is due and writes down that it is being sent, before anything is sent. `left`: whoever it was for has gone
 * meanwhile. `undefined`: nothing is due.
 */
export async function claimRecipient(db: Db, now: Date): Promise<Claimed | "left" | undefined> {
  const { rows } = await sql<Omit<Claimed, "email"> & { email: string | null }>`
    with due as (
      select id from newsletter.recipients where state = 'queued' and next_at <= ${now}
      order by next_at, id limit 1 for update skip locked
    ), claimed as (
      update newsletter.recipients r set
        state = case when r.subscription_id is null then 'left' else 'sending' end,
        sending_since = ${now}, attempts = r.attempts + 1
      from due where r.id = due.id
      returning r.id, r.attempts, r.issue_id, r.subscription_id
    )
    select c.id, c.attempts, c.issue_id, c.subscription_id, i.kind, i.rhythm, i.day, i.parts,
      p.id as subscriber_id, p.email, p.locale, l.site, l.slug as list_slug, l.names
    from claimed c join newsletter.issues i on i.id = c.issue_id join newsletter.lists l on l.id = i.list_id
    left join newsletter.subscriptions s on s.id = c.subscription_id left join newsletter.subscribers p on p.id = s.subscriber_id`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return undefined;
  if (row.email === null) {
    await db
      .updateTable("newsletter.recipients")
      .set({ state: "left", doneAt: now })
      .where("id", "=", row.id)
      .execute();
    return "left";
  }
  return { ...row, email: row.email };
}

/** Lays a letter back that never left: no server was there. It counts as no attempt. */
export async function giveBack(db: Db, { id, attempts }: Claimed, now: Date): Promise<void> {
  const nextAt = new Date(now.getTime() + 60_000);
  await db
    .updateTable("newsletter.recipients")
    .set({ state: "queued", attempts: attempts - 1, nextAt })
    .where("id", "=", id)
    .where("state", "=", "sending")
    .execute();
}
