import type { Db } from "#src/platform/db.ts";
import "./store.ts";

/** What the register holds of one document, oldest first: all that was said of it, and when it was taken away. */
export const listEntriesOf = (db: Db, of: { site: string; kind: string; id: string; locale: string }) =>
  db
    .selectFrom("register.entries")
    .select(["number", "version", "action", "sha256", "office", "role", "at"])
    .where((eb) => eb.and(of))
    .orderBy("version")
    .limit(1_000)
    .execute();
