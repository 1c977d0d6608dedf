import { Logger, parseCronItems, run } from "graphile-worker";
import { clickHouseAddress, openClickHouse } from "#src/platform/clickhouse/client.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { databaseUrl } from "#src/platform/connections.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { openLog } from "#src/platform/log.ts";
import { openMail, openSpool } from "#src/platform/mail.ts";
import { readSecrets } from "#src/platform/secrets.ts";
import { openFediverse } from "./open-fediverse.ts";
import { openLetterPost } from "./open-letter-post.ts";
import { openPush } from "./open-push.ts";
import { programFolder } from "./program-folder.ts";
import { reachNetworks } from "./reach-networks.ts";
import { cronItems, tasksOf } from "./tasks.ts";

/** How long a job may go on after a signal before it is left to the next worker, in milliseconds. */
const patience = 5_000;

/** The process that does what has been asked for: jobs wait in PostgreSQL until it has done them. */
export async function start(config: Config): Promise<{ stop: () => Promise<void> }> {
  const log = openLog(config, "worker");
  const folders = dataFolders(config);
  const secrets = await readSecrets(folders.keys);
  const pool = openPool(databaseUrl(config, secrets, "worker"), {
    applicationName: "arengo worker",
    // a delivery holds a connection for its lock while it writes by another
    max: 12,
    statementTimeoutMs: 120_000,
  });
  pool.on("connect", (client) => client.on("error", () => {}));
  const clickhouse = openClickHouse(clickHouseAddress(config, secrets), { requestTimeoutMs: 30_000 });
  const db = openDb(pool);
  const now = () => new Date();
  const fediverse = await openFediverse(config, { db, log, now, reach: await reachNetworks(config, () => db) });
  const deps = {
    db,
    clickhouse,
    log,
    importsFolder: dataFolders(config).imports,
    measuresMonths: config.measuresMonths,
    mail: config.mail ? openMail(config.mail) : openSpool(folders.letters, config.letters.from),
    post: await openLetterPost(config),
    push: await openPush(config),
    links: { secret: secrets.preview, origin: config.publicUrl },
    reader: { filesDir: folders.files, program: programFolder() },
    now,
    publicUrl: config.publicUrl,
    channels: fediverse.reach,
    fediverse: fediverse.fediverse,
    siteUrl: `http://127.0.0.1:${config.ports.site}`,
    desk: { port: config.ports.desk, secret: secrets.internal },
  };
  const runner = await run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList: tasksOf(deps),
    parsedCronItems: parseCronItems([...cronItems]),
    gracefulShutdownAbortTimeout: patience,
    logger: new Logger(() => (level, message) => {
      if (level === "error" || level === "warning") log.warn(message);
    }),
  });
  return {
    stop: async () => {
      await fediverse.stop();
      await runner.stop();
      await clickhouse.close();
      await pool.end();
    },
  };
}
