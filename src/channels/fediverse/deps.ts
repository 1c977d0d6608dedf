import type { Db } from "#src/platform/db.ts";
import type { Log } from "#src/platform/log.ts";
import type { Medium } from "../publisher.ts";

/** What the Fediverse needs of the installation. */
export interface FediverseDeps {
  readonly db: Db;
  readonly log: Pick<Log, "warn">;
  readonly now: () => Date;
  /** Opens what is sealed. */
  readonly key: Buffer;
  /** Where citizens reach a site, without trailing slash. */
  readonly originOf: (site: string) => Promise<string>;
  readonly mediumUrl: (medium: Medium) => string;
  /** Whether servers on private addresses may be talked to: for tests on one machine alone. */
  readonly allowPrivate: boolean;
  /** Multiplies waits of our own; 1 but in tests. */
  readonly pace: number;
}
