import type { Clock } from "#src/kernel/clock.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";

/** What the addresses for programs need. */
export interface OpenDataRouteDeps {
  readonly db: Db;
  readonly now: Clock;
}

/** The same for one site. */
export interface OpenDataDeps extends OpenDataRouteDeps {
  readonly site: string;
  /** Where citizens reach the site, without trailing slash. */
  readonly origin: string;
  /** Languages that the site offers. */
  readonly languages: readonly Locale[];
}
