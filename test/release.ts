import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { extract } from "tar";
import { z } from "zod";
import { loadDatabase } from "#src/main/backup/load-database.ts";
import { listTables } from "#src/main/backup/tables.ts";
import { migrateDatabase } from "#src/main/migrate.ts";
import { testPasswords } from "./global-setup.ts";

const Release = z.object({
  at: z.iso.datetime(),
  verifierKey: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
});

/** What an earlier release left, kept by `scripts/keep-release.ts`. */
export type Release = z.infer<typeof Release> & { readonly database: string };

const folder = new URL("golden/releases/", import.meta.url).pathname;

/** Every release that is kept, oldest first. */
export const keptReleases = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith(".tar.gz")).sort();

/** Unpacks one of them. */
export async function readRelease(name: string): Promise<Release> {
  const unpacked = await mkdtemp(join(tmpdir(), "release-"));
  await extract({ file: join(folder, name), cwd: unpacked });
  const read = Release.parse(JSON.parse(await readFile(join(unpacked, "release.json"), "utf8")));
  return { ...read, database: join(unpacked, "database") };
}

/** Brings an empty database to where that release had left its own. */
export async function loadRelease(url: string, { migrations, database }: Release): Promise<void> {
  await migrateDatabase(url, testPasswords, { only: migrations.map(({ name }) => name) });
  await loadDatabase(url, database);
}

/** One table, as it was filled. */
export interface Filling {
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of all rows, in whatever order they lie. */
  readonly hash: string;
}

/**
 * What each table holds, by its name. Columns that were added since are left out where `before` names the older ones, so that two
 * fillings are the same when nothing of the older was lost or changed.
 */
export async function readFillings(
  url: string,
  before?: ReadonlyMap<string, Filling>,
): Promise<ReadonlyMap<string, Filling>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const fillings = new Map<string, Filling>();
    for (const { name } of await listTables(client)) {
      const columns = before?.get(name)?.columns ?? (await columnsOf(client, name));
      const list = columns.map((column) => client.escapeIdentifier(column)).join(", ");
      const { rows } = await client.query<{ rows: number; hash: string }>(
        `select count(*)::int as rows, coalesce(md5(string_agg(md5(line::text), '' order by md5(line::text))), '') as hash
         from (select ${list || "1"} from ${name}) line`,
      );
      if (rows[0]) fillings.set(name, { columns, ...rows[0] });
    }
    return fillings;
  } finally {
    await client.end();
  }
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum",
    [table],
  );
  return rows.map(({ name }) => name);
}
