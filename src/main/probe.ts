import { sql } from "kysely";
import type { Config } from "#src/platform/config.ts";
import type { Db } from "#src/platform/db.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import type { PartState } from "#src/site/index.ts";
import { freeSpace, leastToRun } from "./supervise/disk.ts";

/** How long a part may take to answer before it counts as down, in milliseconds. */
const patience = 1_500;

/**
 * State of the parts that the site does not see by itself, for `/readyz`: desk and ClickHouse are asked, the worker, which
 * has no port, is there while it is connected to the database, on whichever machine; `disk` is down when it is nearly full.
 */
export async function probeParts(
  config: Config,
  db: Db,
): Promise<Readonly<Record<"desk" | "clickhouse" | "worker" | "disk", PartState>>> {
  const [desk, clickhouse, worker, disk] = await Promise.all([
    answers(`http://127.0.0.1:${config.ports.desk}/admin/api/access`),
    probeClickHouse(config),
    probeWorker(db),
    freeSpace(config.dataDir).then((free): PartState => (free < leastToRun ? "down" : "up")),
  ]);
  return { desk, clickhouse, worker, disk };
}

/** Whether ClickHouse answers, the own one included. */
const probeClickHouse = (config: Config): Promise<PartState> =>
  answers(new URL("/ping", config.clickhouseUrl ?? `http://127.0.0.1:${config.ports.clickhouse}`));

/** Every role may see who is connected; a connection ends with its process. */
const probeWorker = (db: Db): Promise<PartState> =>
  sql`select from pg_stat_activity where datname = current_database() and usename = ${databaseRoles.worker} limit 1`
    .execute(db)
    .then(
      ({ rows }) => (rows.length > 0 ? "up" : "down"),
      () => "down",
    );

const answers = (url: URL | string): Promise<PartState> => {
  const address = new URL(url);
  const { username, password } = address;
  address.username = "";
  address.password = "";
  const authorization = `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64")}`;
  return fetch(address, {
    signal: AbortSignal.timeout(patience),
    ...(username !== "" && { headers: { authorization } }),
  }).then(
    (answer) => (answer.status < 500 ? "up" : "down"),
    () => "down",
  );
};
