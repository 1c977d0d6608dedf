import { run } from "graphile-worker";
import pino from "pino";
import { takeUpDue } from "#src/channels/delivery/sweep.ts";
import { takeUpServers } from "#src/channels/fediverse/federate.ts";
import {
  deliverJob,
  endpointsOf,
  federateJob,
  fediversePublisher,
  loadFederation,
  networkPublishers,
  versionsOf,
} from "#src/channels/index.ts";
import { openDb, openPool } from "#src/platform/db.ts";
import { asTask } from "#src/platform/jobs.ts";

/** A worker with the channels' jobs alone, for the test that kills it. Arguments: database, simulator, key, film in hex, own origin. */
const [, , url = "", simulator = "", key = "", film = "", origin = ""] = process.argv;
const pool = openPool(url, { applicationName: "channel worker", max: 26 });
const db = openDb(pool);
const log = pino({ level: "silent" });
const now = () => new Date();
const pace = 0.02;
const mediumUrl = ({ name }: { name: string }) => `${simulator}/_medium/${name}`;
const fediverse = {
  ...{ db, log, now, mediumUrl, pace, key: Buffer.from(key, "hex") },
  ...{ originOf: async () => origin, allowPrivate: true },
};
const publishers = [...networkPublishers, fediversePublisher(fediverse)];
const deps = {
  ...{ db, log, now, publicUrl: "https://comune.example" },
  channels: {
    publishers: new Map(publishers.map((one) => [one.network, { ...one, gapMs: 0 }])),
    ...{
      endpoints: endpointsOf(simulator),
      versions: versionsOf({}),
      key: Buffer.from(key, "hex"),
      settleMs: 800,
      pace,
    },
    readMedium: async () => Buffer.from(film, "hex"),
    cutPicture: async (data: Buffer, { width, height }: { width: number; height: number }) => ({
      ...{ sha256: "c".repeat(64), bytes: data.length, width, height },
    }),
    mediumUrl,
  },
};
console.log("ready");
const runner = await run({
  ...{ pgPool: pool, concurrency: 10, pollInterval: 100, noHandleSignals: true },
  taskList: {
    [deliverJob.name]: asTask(deliverJob, deps, log),
    [federateJob.name]: asTask(
      federateJob,
      { fediverse: { ...fediverse, federation: loadFederation(fediverse) } },
      log,
    ),
  },
});
const sweep = setInterval(() => {
  void takeUpDue(deps, { begunMs: 1_000, untriedMs: 20_000 });
  void takeUpServers(fediverse, 1_000);
}, 1_000);
process.on("SIGTERM", () => {
  clearInterval(sweep);
  void runner.stop().then(() => process.exit(0));
});
