import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import {
  type Call,
  type ChannelJobDeps,
  deliverJob,
  endpointsOf,
  type Medium,
  networkPublishers,
  openCall,
  queueDeliveries,
  sealAccountSecret,
  versionsOf,
  withdrawPost,
} from "#src/channels/index.ts";
import type { Db } from "#src/platform/db.ts";
import {
  addAccount,
  type Simulator,
  simulatedAccounts,
  simulatedWorld,
  startSimulator,
  type World,
} from "./channel-simulator/index.ts";
import type { TestDatabase } from "./database.ts";

/** One pixel, as a picture and as a film: the networks look at type and size only. */
export const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A picture for posts; `name` tells it apart. */
export const aPicture = (given: Partial<Medium> = {}): Medium => ({
  ...{
    sha256: createHash("sha256").update(pixel).digest("hex"),
    name: "piazza.png",
    mime: "image/png",
    bytes: pixel.length,
  },
  ...{ alt: "La piazza del municipio", width: 1080, height: 1080 },
  ...given,
});

/** A film, which is what YouTube is for. */
export const aFilm = (): Medium => aPicture({ name: "seduta.mp4", mime: "video/mp4" });

/** The channels over a test's own database and simulated networks, with a clock that can be moved on. */
export interface ChannelBench {
  readonly simulator: Simulator;
  readonly world: World;
  readonly deps: ChannelJobDeps;
  /** Connects a profile of the simulated network. */
  readonly connect: (network: string, fields?: object) => Promise<string>;
  /** Connects another profile of a network, with a token of its own. */
  readonly connectSecond: (network: string) => Promise<string>;
  /** Writes an approved post for these profiles, due now. */
  readonly post: (accounts: readonly string[], fields?: object) => Promise<string>;
  /** Runs what is due until nothing is left to do, moving the clock to what waits. @param watch called after each step */
  readonly settle: (watch?: () => Promise<void>) => Promise<void>;
  readonly deliveries: (post: string) => Promise<DeliveryRow[]>;
  readonly withdraw: (post: string) => Promise<void>;
  /** The way to a profile, opened. */
  readonly callOf: (account: string) => Promise<Call>;
  readonly moveClock: (milliseconds: number) => void;
}
type DeliveryRow = Awaited<ReturnType<typeof deliveriesOf>>[number];

const deliveriesOf = (db: Db, post: string) =>
  db.selectFrom("channels.deliveries").selectAll().where("postId", "=", post).orderBy("part").execute();

const slowMs = 15;

/** Everything a test of the channels needs; stop the simulator in `afterAll`. */
export async function openChannels(database: Pick<TestDatabase, "desk" | "worker">): Promise<ChannelBench> {
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const simulator = await startSimulator(simulatedWorld({ slowMs, now }));
  const { world } = simulator;
  const key = randomBytes(32);
  const deps: ChannelJobDeps = {
    ...{ db: database.worker, log: pino({ level: "silent" }), now, publicUrl: "https://comune.example" },
    channels: {
      publishers: new Map(networkPublishers.map((one) => [one.network, one])),
      ...{ endpoints: endpointsOf(simulator.origin), versions: versionsOf({}), key, settleMs: 2_000, pace: 0.01 },
      readMedium: async () => pixel,
      cutPicture: async (_data, { width, height }) => ({ sha256: "c".repeat(64), bytes: pixel.length, width, height }),
      mediumUrl: ({ name }) => `${simulator.origin}/_medium/${name}`,
    },
  };
  const connect: ChannelBench["connect"] = async (network, fields = {}) => {
    const id = randomUUID();
    const instance = `${simulator.origin}/${network}`;
    await database.desk
      .insertInto("channels.accounts")
      .values({
        ...{ id, site: "comune", network, name: `Comune su ${network}`, remoteId: simulatedAccounts[network] ?? "" },
        ...{ settings: JSON.stringify({ instance, username: "esempio" }), connectedAt: now() },
        ...{ responsible: "Ufficio stampa", responsibleMail: "stampa@comune.example" },
        secret: sealAccountSecret(key, id, { accessToken: `token-${network}`, refreshToken: `refresh-${network}` }),
        ...fields,
      })
      .execute();
    return "id" in fields ? String(fields.id) : id;
  };
  const post: ChannelBench["post"] = async (accounts, fields = {}) => {
    const at = now();
    return database.desk.transaction().execute(async (tx) => {
      const made = await tx
        .insertInto("channels.posts")
        .values({
          ...{
            id: randomUUID(),
            site: "comune",
            title: "Sospensione idrica",
            text: "Domani niente acqua in via Roma.",
            link: "",
          },
          ...{ state: "approved", release: "now", authorId: "1", author: "A", createdAt: at, changedAt: at },
          ...fields,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await tx
        .insertInto("channels.variants")
        .values(accounts.map((accountId) => ({ postId: made.id, accountId })))
        .execute();
      await queueDeliveries(tx, made, at, at);
      return made.id;
    });
  };
  const settle: ChannelBench["settle"] = async (watch) => {
    for (let round = 0; round < 400; round += 1) {
      const open = await database.worker
        .selectFrom("channels.deliveries as d")
        .innerJoin("channels.accounts as a", "a.id", "d.accountId")
        .select(["d.id", "d.nextAt", "d.callingSince"])
        .where("a.state", "=", "connected")
        .where((eb) =>
          eb.or([
            eb("d.state", "in", ["queued", "sending"]),
            eb.and([eb("d.state", "=", "sent"), eb("d.wanted", "is not", null)]),
          ]),
        )
        .orderBy("d.nextAt")
        .execute();
      const [next] = open;
      if (!next) return;
      // what a cut-off call asked for comes true a little later, by the real clock
      if (next.callingSince) await wait(slowMs * 1.5);
      ahead += Math.max(0, next.nextAt.getTime() - now().getTime());
      await deliverJob.run({ id: next.id }, deps);
      await watch?.();
    }
    throw new Error("the deliveries do not come to rest");
  };
  return {
    ...{ simulator, world, deps, connect, post, settle },
    connectSecond: async (network) => {
      const id = randomUUID();
      const account = addAccount(world, { network, id: "209876543211", token: `token-${network}-2` });
      const secret = sealAccountSecret(key, id, { accessToken: account.token });
      return connect(network, { id, remoteId: account.id, name: `Museo su ${network}`, secret });
    },
    deliveries: (id) => deliveriesOf(database.worker, id),
    withdraw: (id) =>
      database.desk.transaction().execute(async (tx) => {
        const found = await tx.selectFrom("channels.posts").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
        await withdrawPost(tx, { post: found, person: "Test", reason: "prova", now: now() });
      }),
    callOf: async (id) =>
      openCall(
        deps,
        await database.worker
          .selectFrom("channels.accounts")
          .selectAll()
          .where("id", "=", id)
          .executeTakeFirstOrThrow(),
      ),
    moveClock: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}
