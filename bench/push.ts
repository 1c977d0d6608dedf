import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpush from "web-push";
import { migrateDatabase } from "#src/main/migrate.ts";
import { asRole, openDb, openPool } from "#src/platform/db.ts";
import { startPostgres } from "#src/platform/embedded-postgres.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { countStates } from "#src/push/counts.ts";
import { readVapidKeys, sendNoticesJob } from "#src/push/index.ts";
import { aNotice, aTopic, browsersOf, pushDeps } from "#test/factories/push.ts";
import { freePort } from "#test/global-setup.ts";
import { startPushService } from "#test/push-service.ts";
import type { BenchRow } from "./row.ts";

const count = 20_000;
/** Every twentieth browser is no longer there. */
const isGone = (n: number): boolean => n % 20 === 7;

/** Sends one notice to 20,000 browsers, five in a hundred of which went away, over a strict push service in the same process. */
export async function run(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "arengo-bench-"));
  await chmod(folder, 0o755); // as root PostgreSQL runs as another user
  const postgres = await startPostgres({
    ...{ dataDir: join(folder, "postgres"), port: await freePort(), password: "p" },
    flags: ["unix_socket_directories="],
  });
  await migrateDatabase(postgres.url, { desk: "d", site: "s", worker: "w" });
  const pool = openPool(postgres.url, { applicationName: "bench" });
  const workers = openPool(asRole(postgres.url, databaseRoles.worker, "w"), { applicationName: "bench" });
  const [db, worker] = [openDb(pool), openDb(workers)];
  const service = await startPushService();
  try {
    const topic = await aTopic(db);
    const browsers = Array.from({ length: count }, (_, n) => service.subscribe(`b${n}`));
    for (let n = 0; n < count; n += 1) if (isGone(n)) service.leave(`b${n}`);
    await browsersOf(db, topic, browsers);
    const notice = await aNotice(db, topic);
    const keys = await readVapidKeys(join(folder, "keys"));
    const startedAt = performance.now();
    const cpuBefore = process.cpuUsage();
    await sendNoticesJob.run({}, pushDeps(worker, keys));
    const seconds = (performance.now() - startedAt) / 1_000;
    const cpu = process.cpuUsage(cpuBefore);
    const states = await countStates(db, notice);
    const left = await db
      .selectFrom("push.browsers")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    const times = Map.groupBy(service.arrived, ({ endpoint }) => endpoint);
    return [
      {
        ...{ name: `push: ${count} browsers, 5 % of them gone`, value: seconds, unit: "s", limit: 60 },
        remark: `${states.sent} sent, ${states.gone} gone and forgotten, ${service.connections()} connections; CPU ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s, the service's included`,
      },
      {
        name: "push: received by each that is there",
        value: times.size,
        unit: "",
        limit: count * 0.95,
        sense: "atLeast",
      },
      { name: "push: more than once", value: service.arrived.length - times.size, unit: "", limit: 0 },
      { name: "push: browsers left", value: left.count, unit: "", limit: count * 0.95 },
      { name: "push: encrypting one notice", value: encryptingMs(browsers.slice(0, 2_000)), unit: "ms CPU" },
    ];
  } finally {
    await Promise.all([pool.end(), workers.end()]);
    await service.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function encryptingMs(browsers: readonly { keys: { p256dh: string; auth: string } }[]): number {
  const before = process.cpuUsage();
  const payload = JSON.stringify({ title: "Strade chiuse", body: "x".repeat(300) });
  for (const { keys } of browsers) webpush.encrypt(keys.p256dh, keys.auth, payload, "aes128gcm");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / browsers.length;
}
