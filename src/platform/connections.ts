import type { Config } from "./config.ts";
import { asRole } from "./db.ts";
import { databaseRoles } from "./roles.ts";
import type { Secrets } from "./secrets.ts";

/** Name of the database inside the embedded PostgreSQL. */
export const embeddedDatabase = "arengo";

/**
 * Address of the database for one of the processes, as the role that has only its rights; `owner` may change the schema
 * and is used by migrations, backup and restore alone.
 */
export function databaseUrl(config: Config, secrets: Secrets, process: keyof typeof databaseRoles | "owner"): string {
  const embedded = `postgres://127.0.0.1:${config.ports.postgres}/${embeddedDatabase}`;
  const base = config.databaseUrl ?? asRole(embedded, "postgres", secrets.databaseRoles.owner);
  return process === "owner" ? base : asRole(base, databaseRoles[process], secrets.databaseRoles[process]);
}
