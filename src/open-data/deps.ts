import type { Clock } from "#src/kernel/clock.ts";
import type { Db } from "#src/platform/db.ts";

/** What the addresses for programs need. */
export interface OpenDataDeps {
  readonly db: Db;
  readonly site: string;
  /** Where citizens reach the site, without trailing slash. */
  readonly origin: string;
  readonly now: Clock;
}
