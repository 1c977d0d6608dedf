import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { extract } from "tar";
import { clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { startPostgres } from "#src/platform/embedded-postgres.ts";
import { MigrationError, readMigrations } from "#src/platform/migrate.ts";
import { readSecrets, type Secrets } from "#src/platform/secrets.ts";
import type { RegisterReport } from "#src/register/index.ts";
import { restoreMeasures } from "#src/statistics/index.ts";
import type { Say } from "../commands/command.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import { migrateDatabase } from "../migrate.ts";
import { programFolder } from "../program-folder.ts";
import { takeDataFolder } from "../supervise/data-folder.ts";
import { createEmbedded } from "../supervise/database.ts";
import { noteVersion } from "../supervise/version-file.ts";
import { verifyOwn } from "../verify-register.ts";
import { isTar } from "./back-up.ts";
import { isUnused, loadDatabase } from "./load-database.ts";
import { findDamage, type Manifest, readManifest } from "./manifest.ts";

/**
 * Brings back a copy made by `arengo backup`, into an installation that has nothing yet, and proves it: the restored
 * register is verified against the restored documents and files.
 * @throws StartRefusal when the copy is damaged or the installation is not empty; nothing is changed then
 */
export async function restore(config: Config, source: string, say: Say): Promise<RegisterReport> {
  const folders = dataFolders(config);
  if (existsSync(join(folders.keys, "secrets.json")))
    throw new StartRefusal(say("restoreNotEmpty", { folder: config.dataDir }), exitCodes.notWritable);
  const holding = await takeDataFolder(config, say);
  const unpacked = isTar(source) ? await unpack(config, source) : source;
  try {
    const manifest = await readManifest(unpacked);
    if (!manifest) throw new StartRefusal(say("restoreNoCopy", { source }), exitCodes.usage);
    const damage = await findDamage(unpacked, manifest);
    if (damage) throw new StartRefusal(say("restoreDamaged", { file: damage }), exitCodes.usage);
    await refuseNewer(manifest);
    for (const name of ["keys", "media", "files", "imports"] as const) {
      if (existsSync(join(unpacked, name))) await cp(join(unpacked, name), folders[name], { recursive: true });
    }
    return await restoreInto(config, await readSecrets(folders.keys), unpacked, manifest, say).catch(
      async (fault: unknown) => {
        // nothing was here before: what this attempt brought goes, so that another one can be made
        const own = [
          folders.keys,
          folders.media,
          folders.files,
          folders.imports,
          folders.clickhouse,
          ...(config.databaseUrl ? [] : [folders.postgres]),
        ];
        for (const folder of own) await rm(folder, { recursive: true, force: true });
        throw fault;
      },
    );
  } finally {
    if (isTar(source)) await rm(unpacked, { recursive: true, force: true });
    await holding.release();
  }
}

/** A copy of a newer version has tables that this program does not know: loading the rest would lose them in silence. */
async function refuseNewer(manifest: Manifest): Promise<void> {
  const known = new Set((await readMigrations(join(programFolder(), "migrations"))).map((migration) => migration.name));
  const unknown = manifest.migrations.find((name) => !known.has(name));
  if (unknown)
    throw new MigrationError(`the copy was made by a newer version (it has ${unknown}); restore it with that version`);
}

async function unpack(config: Config, source: string): Promise<string> {
  await mkdir(dataFolders(config).cache, { recursive: true });
  const folder = await mkdtemp(join(dataFolders(config).cache, "restore-"));
  await extract({ file: source, cwd: folder });
  return folder;
}

async function restoreInto(
  config: Config,
  secrets: Secrets,
  source: string,
  manifest: Manifest,
  say: Say,
): Promise<RegisterReport> {
  const folders = dataFolders(config);
  const url = databaseUrl(config, secrets, "owner");
  const postgres = config.databaseUrl
    ? undefined
    : await startPostgres({
        dataDir: folders.postgres,
        port: config.ports.postgres,
        password: secrets.databaseRoles.owner,
      });
  const clickhouse = config.clickhouseUrl ? undefined : await (await import("../clickhouse.ts")).start(config);
  try {
    if (postgres) await createEmbedded(url);
    // the tables as they were when the copy was made; what this program adds to them comes afterwards
    await migrateDatabase(url, secrets.databaseRoles, { only: manifest.migrations });
    if (!(await isUnused(url)))
      throw new StartRefusal(say("restoreNotEmpty", { folder: config.dataDir }), exitCodes.notWritable);
    await loadDatabase(url, join(source, "database"));
    await migrateDatabase(url, secrets.databaseRoles);
    await noteVersion(config);
    const measures = openClickHouse(clickHouseAddress(config, secrets));
    await restoreMeasures(measures, join(source, "measures")).finally(() => measures.close());
    return await verifyOwn(config);
  } finally {
    await clickhouse?.stop();
    await postgres?.stop();
  }
}
