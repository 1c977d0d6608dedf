import { cp, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { create } from "tar";
import { clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { backUpMeasures } from "#src/statistics/index.ts";
import { programFolder } from "../program-folder.ts";
import { dumpDatabase } from "./dump-database.ts";
import { describeFile, filesBelow, foldersBelow, type Manifest } from "./manifest.ts";

/** Whether a path names a tar file rather than a folder. */
export const isTar = (path: string): boolean => /\.(tar|tar\.gz|tgz)$/.test(path);

/**
 * Copies the whole installation, while it runs: database, measures, media, published files, keys, and what imports of logs go on from. The database first:
 * what is uploaded or counted meanwhile is then at most too much, never missing. The copy gets its name when all of it is
 * on disk; until then, or after a failure, there is nothing of that name.
 * @param target folder or tar file that does not exist yet
 */
export async function backUp(config: Config, target: string): Promise<{ files: number; bytes: number }> {
  const folder = `${target}.${process.pid}.part`;
  const packed = `${folder}.tar`;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const manifest = await collect(config, folder);
    if (isTar(target)) {
      await create({ file: packed, cwd: folder, gzip: target.endsWith("gz"), mode: 0o600 }, ["."]);
      await sync(packed);
    }
    await rename(isTar(target) ? packed : folder, target);
    await sync(dirname(target));
    const all = Object.values(manifest.files);
    return { files: all.length, bytes: all.reduce((sum, file) => sum + file.bytes, 0) };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(packed, { force: true });
  }
}

/** Fills the folder; every file and folder of it is on disk when it returns. */
async function collect(config: Config, folder: string): Promise<Manifest> {
  const sources = dataFolders(config);
  const secrets = await readSecrets(sources.keys);
  const migrations = await dumpDatabase(databaseUrl(config, secrets, "owner"), join(folder, "database"));
  const clickhouse = openClickHouse(clickHouseAddress(config, secrets));
  await backUpMeasures(clickhouse, join(folder, "measures")).finally(() => clickhouse.close());
  for (const name of ["media", "files", "keys", "imports"] as const) {
    await cp(sources[name], join(folder, name), { recursive: true }).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== "ENOENT") throw fault;
    });
  }
  const manifest = await describe(folder, migrations);
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest, null, 1), { mode: 0o600, flush: true });
  for (const inner of await foldersBelow(folder)) await sync(inner);
  await sync(folder);
  return manifest;
}

async function describe(folder: string, migrations: string[]): Promise<Manifest> {
  const files: Manifest["files"] = {};
  for (const path of await filesBelow(folder)) files[path] = await describeFile(join(folder, path), true);
  const { version } = JSON.parse(await readFile(join(programFolder(), "package.json"), "utf8")) as { version: string };
  return { format: 1, version, at: new Date().toISOString(), migrations, files };
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
