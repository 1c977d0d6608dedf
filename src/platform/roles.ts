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
      const { rows } = await client.query<{ mayTooMuch: boolean }>(
        'select rolsuper or rolcreatedb or rolcreaterole as "mayTooMuch" from pg_roles where rolname = $1',
        [role],
      );
      const verb = rows.length === 0 ? "create" : "alter";
      // only a superuser may say these of a role that exists, even where they hold already
      const limits = rows.length === 0 || rows[0]?.mayTooMuch ? "nosuperuser nocreatedb nocreaterole" : "";
      await client.query(
        `${verb} role ${role} login noinherit ${limits} password ${client.escapeLiteral(passwords[process])}`,
      );
    }
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('arengo.roles'))");
  }
}
