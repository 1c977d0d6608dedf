import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify from "fastify";
import pino from "pino";
import { federateJob, fediversePublisher, listenFediverse, loadFederation, openActor } from "#src/channels/index.ts";
import { fediverseRoutes } from "#src/channels/site-pages.ts";
import type { ChannelBench } from "./channels.ts";
import type { TestDatabase } from "./database.ts";
import { freePort } from "./global-setup.ts";

/** The Fediverse of a test's own installation: its site answers other servers over loopback. */
export interface FediverseBench {
  readonly origin: string;
  /** Id of the profile of the municipality's own actor. */
  readonly account: string;
  readonly actor: URL;
  readonly inbox: URL;
  /** Posts, then tells servers until nothing waits, moving the clock to what does. */
  readonly settle: (watch?: () => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const site = "comune";

/** Opens the municipality's actor over the channels of a test. */
export async function openFediverse(
  database: Pick<TestDatabase, "desk" | "worker">,
  bench: ChannelBench,
): Promise<FediverseBench> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const log = pino({ level: "silent" });
  const { key, mediumUrl, pace } = bench.deps.channels;
  const deps = {
    ...{ db: database.worker, log, now: bench.deps.now, key, mediumUrl, pace },
    ...{ originOf: async () => origin, allowPrivate: true },
  };
  const federation = loadFederation(deps);
  const worker = await listenFediverse(federation, log);
  const portFile = join(mkdtempSync(join(tmpdir(), "arengo-fediverse-")), "port");
  writeFileSync(portFile, String(worker.port));
  const app = fastify();
  app.addHook("onRequest", async (request) => {
    request.here = { site, origin, isMain: true, languages: ["it", "en"], sitesIn: () => [] };
  });
  await app.register(fediverseRoutes({ portFile }));
  await app.listen({ host: "127.0.0.1", port });
  (bench.deps.channels.publishers as Map<string, unknown>).set("activitypub", fediversePublisher(deps));
  const account = await database.desk
    .transaction()
    .execute((tx) => openActor(tx, key, { site, name: "Comune di Esempio", origin, now: deps.now() }));
  const settle: FediverseBench["settle"] = async (watch) => {
    await bench.settle(watch);
    for (let round = 0; round < 200; round += 1) {
      const next = await database.worker
        .selectFrom("channels.fediverseSends")
        .select(["inbox", "nextAt"])
        .where("state", "=", "waiting")
        .orderBy("nextAt")
        .executeTakeFirst();
      if (!next) return;
      bench.moveClock(Math.max(0, next.nextAt.getTime() - deps.now().getTime()));
      await federateJob.run({ inbox: next.inbox }, { fediverse: { ...deps, federation } });
    }
    throw new Error("the servers are never told everything");
  };
  return {
    ...{ origin, account, settle, actor: new URL(`${origin}/fediverso/${site}`) },
    inbox: new URL(`${origin}/fediverso/${site}/inbox`),
    stop: async () => {
      await app.close();
      await worker.stop();
    },
  };
}
