import { run } from "graphile-worker";
import pino from "pino";
import { takeUpDue } from "#src/channels/delivery/sweep.ts";
import { deliverJob, endpointsOf, networkPublishers, versionsOf } from "#src/channels/index.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { asTask } from "#src/platform/jobs.ts";

/** A worker with the channels' jobs alone, for the test that kills it. Arguments: database, simulator, key, film in hex. */
const [, , url = "", simulator = "", key = "", film = ""] = process.argv;
const pool = openPool(url, { applicationName: "channel worker", max: 26 });
const db = openDb(pool);
const log = pino({ level: "silent" });
const now = () => new Date();
const deps = {
  ...{ db, log, now, publicUrl: "https://comune.example" },
  channels: {
    publishers: new Map(networkPublishers.map((one) => [one.network, { ...one, gapMs: 0 }])),
    ...{
      endpoints: endpointsOf(simulator),
      versions: versionsOf({}),
      key: Buffer.from(key, "hex"),
      settleMs: 800,
      pace: 0.02,
    },
    readMedium: async () => Buffer.from(film, "hex"),
    cutPicture: async (data: Buffer, { width, height }: { width: number; height: number }) => ({
      ...{ sha256: "c".repeat(64), bytes: data.length, width, height },
    }),
    mediumUrl: ({ name }: { name: string }) => `${simulator}/_medium/${name}`,
  },
};
console.log("ready");
const runner = await run({
  ...{ pgPool: pool, concurrency: 10, pollInterval: 100, noHandleSignals: true },
  taskList: { [deliverJob.name]: asTask(deliverJob, deps, log) },
});
const sweep = setInterval(() => void takeUpDue(deps, { begunMs: 1_000, untriedMs: 20_000 }), 1_000);
process.on("SIGTERM", () => {
  clearInterval(sweep);
  void runner.stop().then(() => process.exit(0));
});
