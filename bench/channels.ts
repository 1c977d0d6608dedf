import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase } from "#src/main/migrate.ts";
import { asRole, openDb, openPool } from "#src/platform/db.ts";
import { startPostgres } from "#src/platform/embedded-postgres.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { crashNetworks, deliverUnderFaults } from "#test/channel-crash.ts";
import { openChannels } from "#test/channels.ts";
import { freePort } from "#test/global-setup.ts";
import type { BenchRow } from "./row.ts";

/** Posts, each on ten channels: a thousand deliveries. */
const posts = 100;

/** A thousand deliveries while every fault happens at random and the worker is killed every few seconds. */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-bench-"));
  await chmod(folder, 0o755); // as root PostgreSQL runs as another user
  const passwords = { desk: "d", site: "s", worker: "w" };
  const postgres = await startPostgres({
    ...{ dataDir: join(folder, "postgres"), port: await freePort(), password: "p" },
    flags: ["unix_socket_directories=", "max_connections=200"],
  });
  await migrateDatabase(postgres.url, passwords);
  const open = (role: "desk" | "worker") =>
    openPool(asRole(postgres.url, databaseRoles[role], passwords[role]), { applicationName: "bench", max: 8 });
  const pools = { desk: open("desk"), worker: open("worker") };
  const database = { desk: openDb(pools.desk), worker: openDb(pools.worker) };
  const bench = await openChannels(database);
  try {
    const startedAt = performance.now();
    const workerUrl = asRole(postgres.url, databaseRoles.worker, passwords.worker);
    const { rows, kills, happened } = await deliverUnderFaults(database, bench, { posts, workerUrl });
    const seconds = (performance.now() - startedAt) / 1_000;
    const count = (wanted: (row: (typeof rows)[number]) => boolean) => rows.filter(wanted).length;
    const named = [...new Set(rows.filter(({ state }) => state !== "sent").map((row) => nameOf(row)))].sort();
    const faults = [...happened].map(([fault, times]) => `${fault} ${times}`).sort();
    const all = posts * crashNetworks.length;
    const exactly = { limit: all, sense: "atLeast" } as const;
    return [
      { name: "channels: deliveries that came to an end", value: rows.length, unit: "", ...exactly },
      {
        name: "channels: sent, and shown exactly once",
        value: count(({ state, accepted }) => state === "sent" && accepted === 1),
        unit: "",
      },
      {
        name: "channels: sent, and shown nowhere",
        value: count(({ state, accepted }) => state === "sent" && accepted === 0),
        unit: "",
        limit: 0,
      },
      { name: "channels: shown twice", value: count(({ accepted }) => accepted > 1), unit: "", limit: 0 },
      {
        name: "channels: refused, and shown all the same",
        value: count(({ state, accepted }) => state === "refused" && accepted > 0),
        unit: "",
        limit: 0,
      },
      {
        name: "channels: uncertain or refused, named to a person",
        value: count(({ state }) => state !== "sent"),
        unit: "",
        remark: named.join(", "),
      },
      { name: "channels: times the worker was killed", value: kills, unit: "", remark: `every 1.5 to 3 s` },
      {
        name: "channels: faults that happened",
        value: [...happened.values()].reduce((sum, one) => sum + one, 0),
        unit: "",
        remark: faults.join(", "),
      },
      { name: "channels: all of it", value: seconds, unit: "s" },
    ];
  } finally {
    await bench.simulator.stop();
    await Promise.all([pools.desk.end(), pools.worker.end()]);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const nameOf = ({ network, state, reason }: { network: string; state: string; reason: string }): string =>
  `${network} ${state} (${reason})`;
