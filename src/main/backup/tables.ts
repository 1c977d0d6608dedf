import type pg from "pg";

/** One table that is copied. */
export interface Table {
  /** Quoted, with its schema. */
  readonly name: string;
  /** Name of its file in a copy. */
  readonly file: string;
}

/** Schemas that are no rows of ours: PostgreSQL's own, extensions and the list of migrations, and the jobs, which have a file of their own. */
export const foreignSchemas = ["public", "information_schema", "work", "graphile_worker"];

/** Name in a copy of the file of the jobs that waited. */
export const jobsFile = "jobs.copy";

/**
 * Every table whose rows belong into a copy, whichever slice it is of, by name.
 * The keys of the day are left out: with them somebody could tell visitors of that day apart.
 */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ schema: string; table: string }>(
    `select schemaname as schema, tablename as table from pg_tables
     where schemaname <> all($1) and schemaname not like 'pg\\_%' and (schemaname, tablename) <> ('measures', 'day_keys') order by 1, 2`,
    [foreignSchemas],
  );
  return rows.map(({ schema, table }) => ({ name: `"${schema}"."${table}"`, file: `${schema}.${table}.copy` }));
}
