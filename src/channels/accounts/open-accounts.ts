import type { Db } from "#src/platform/db.ts";

/** Profiles that may be asked something at `now`, called `a`: connected, and not of a network that asked to wait. */
export const openAccounts = (db: Db, now: Date) =>
  db
    .selectFrom("channels.accounts as a")
    .selectAll("a")
    .where("a.state", "=", "connected")
    .where((eb) => eb.or([eb("a.pausedUntil", "is", null), eb("a.pausedUntil", "<=", now)]));
