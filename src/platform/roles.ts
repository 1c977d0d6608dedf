import type pg from "pg";

/** The least-privilege roles the processes connect as; what each may do is granted in `migrations/`. */
export const databaseRoles = { desk: "arengo_desk", site: "arengo_site", worker: "arengo_worker" } as const;

/**
 * Creates the processes' roles where they are missing and gives them these passwords. Repeatable; roles belong to the
 * whole PostgreSQL server, so it is done before the numbered migrations, which belong to one database.
 */
export async function ensureRoles(
  client: pg.Client,
  passwords: Readonly<Record<keyof typeof databaseRoles, string>>,
): Promise<void> {
  await client.query("select pg_advisory_lock(hashtext('arengo.roles'))");
  try {
    for (const [process, role] of Object.entries(databaseRoles) as [keyof typeof databaseRoles, string][]) {
      const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
      const verb = rowCount === 0 ? "create" : "alter";
      await client.query(
        `${verb} role ${role} login noinherit nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(passwords[process])}`,
      );
    }
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('arengo.roles'))");
  }
}
