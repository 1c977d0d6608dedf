import { createHmac } from "node:crypto";
import { sql } from "kysely";
import type { Db, Tx } from "./db.ts";

interface AskedLettersTable {
  about: string;
  /** Keyed hash of the address. */
  address: string;
  at: Date;
}

declare module "./db.ts" {
  interface Tables {
    "mail.asked_letters": AskedLettersTable;
  }
}

/** Letters to one address within a day, from all public forms, that ask for a confirmation which nobody gives. */
export const mostAsked = 3;
const dayMs = 86_400_000;

/**
 * Whether an address may be asked once more to confirm; counts it when it may. What is asked at once waits for each other.
 * @param about what is to be confirmed: once it is, its letters no longer count
 */
export async function mayAsk(
  tx: Tx,
  { secret, email, about, now }: { secret: string; email: string; about: string; now: Date },
): Promise<boolean> {
  const address = createHmac("sha256", secret).update(`asked-letter\n${email.toLowerCase()}`).digest("hex");
  await sql`select pg_advisory_xact_lock(hashtext(${address}))`.execute(tx);
  const dayAgo = new Date(now.getTime() - dayMs);
  const { count } = await tx
    .selectFrom("mail.asked_letters")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("address", "=", address)
    .where("at", ">", dayAgo)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostAsked) return false;
  await tx.insertInto("mail.asked_letters").values({ about, address, at: now }).execute();
  return true;
}

/** Counts the letters about something no longer: its address confirmed, so that they were no stranger's doing. */
export async function forgetAsked(db: Db, about: string): Promise<void> {
  await db.deleteFrom("mail.asked_letters").where("about", "=", about).execute();
}

/** Forgets letters that are older than a day. */
export async function forgetOldAsked(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom("mail.asked_letters")
    .where("at", "<=", new Date(now.getTime() - dayMs))
    .execute();
}
