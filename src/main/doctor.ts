import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { readMigrations } from "#src/platform/migrate.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { isDeskBuilt } from "./build-desk.ts";
import type { Say } from "./commands/command.ts";
import { examineClickHouse } from "./examine/clickhouse.ts";
import type { Examined } from "./examine/examined.ts";
import { examinePorts } from "./examine/ports.ts";
import { examineSites } from "./examine/sites.ts";
import { programFolder } from "./program-folder.ts";
import { findHolder } from "./supervise/data-folder.ts";
import { freeSpace } from "./supervise/disk.ts";

/** Difference of clocks beyond which times of publication become doubtful, in seconds. */
const mostSkew = 5;

/** Looks at everything that can be wrong with an installation, running or not; changes nothing. */
export async function examine(config: Config, say: Say): Promise<Examined[]> {
  const keys = await examineKeys(config, say);
  const hasKeys = keys.every((found) => found.state === "ok");
  const holder = await findHolder(config);
  return [
    { state: "ok", what: say("doctorNode", { version: process.version }) },
    await examineFolder(config, say),
    ...keys,
    holder === undefined
      ? { state: "attention", what: say("doctorNotRunning") }
      : { state: "ok", what: say("doctorRunning", { pid: holder }) },
    ...(hasKeys ? await examineDatabase(config, say) : []),
    ...(hasKeys ? [await examineClickHouse(config, say)] : []),
    ...(hasKeys ? await examineSites(config, say) : []),
    ...(await examinePorts(config, holder !== undefined, say)),
    (await isDeskBuilt())
      ? { state: "ok", what: say("doctorDesk") }
      : { state: "attention", what: say("doctorDeskNot") },
  ];
}

async function examineFolder(config: Config, say: Say): Promise<Examined> {
  const folder = config.dataDir;
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) return { state: "fault", what: say("doctorFolderBad", { folder }) };
  const free = await freeSpace(folder);
  return free < config.diskReserve
    ? { state: "fault", what: say("doctorDiskLow", { free, needed: config.diskReserve }) }
    : { state: "ok", what: say("doctorFolder", { folder, free }) };
}

async function examineKeys(config: Config, say: Say): Promise<Examined[]> {
  const { keys } = dataFolders(config);
  const found = await Promise.all(
    ["secrets.json", "register.json"].map(async (name): Promise<Examined | undefined> => {
      const file = join(keys, name);
      const mode = await stat(file).then(
        (status) => status.mode & 0o077,
        () => undefined,
      );
      if (mode === undefined) return { state: "attention", what: say("doctorKeysNone") };
      return mode === 0 ? undefined : { state: "fault", what: say("doctorKeysOpen", { file }) };
    }),
  );
  const worst = found.filter((entry) => entry !== undefined);
  return worst.length > 0 ? worst.slice(0, 1) : [{ state: "ok", what: say("doctorKeys") }];
}

async function examineDatabase(config: Config, say: Say): Promise<Examined[]> {
  const secrets = await readSecrets(dataFolders(config).keys);
  const client = new pg.Client({
    connectionString: databaseUrl(config, secrets, "owner"),
    connectionTimeoutMillis: 3_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; skew: string; applied: string }>(
      `select current_setting('server_version') as version, extract(epoch from clock_timestamp()) - $1::float8 as skew,
         (select count(*) from public.arengo_migrations) as applied`,
      [Date.now() / 1_000],
    );
    const { version = "", skew = "0", applied = "0" } = rows[0] ?? {};
    const missing = (await readMigrations(join(programFolder(), "migrations"))).length - Number(applied);
    const seconds = Math.round(Math.abs(Number(skew)));
    return [
      missing > 0
        ? { state: "attention", what: say("doctorDatabaseBehind", { count: missing }) }
        : { state: "ok", what: say("doctorDatabase", { version }) },
      seconds > mostSkew
        ? { state: "fault", what: say("doctorClockOff", { seconds }) }
        : { state: "ok", what: say("doctorClock") },
    ];
  } catch (fault) {
    return [
      {
        state: "fault",
        what: say("doctorDatabaseDown", { reason: (fault as Error).message || (fault as Error).name }),
      },
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
}
