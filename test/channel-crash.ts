import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Follow } from "@fedify/vocab";
import type { Fault } from "./channel-simulator/index.ts";
import { aFilm, aPicture, type ChannelBench, pixel } from "./channels.ts";
import type { TestDatabase } from "./database.ts";
import { type FediverseBench, openFediverse } from "./fediverse.ts";
import { type Peer, startPeer } from "./fediverse-peer.ts";

/** Ten channels: every network that takes something from programs, and the Fediverse with a server that follows. */
export const crashNetworks = [
  ...["facebook", "instagram", "threads", "x", "linkedin", "youtube", "telegram", "mastodon", "bluesky", "activitypub"],
] as const;

/** Faults of calls come often; what stops a whole channel until a person opens it again, or holds it, comes seldom. */
const often: readonly Fault[] = ["lost", "slow", "slow-lost", "error-before", "error-after", "container-error"];
const seldom: readonly Fault[] = ["throttled", "expired", "revoked", "duplicate", "version-ended", "spend-cap"];
const faults: readonly Fault[] = [...often, ...often, ...often, ...seldom, "metric-ended"];
/** These tell whole minutes when they ask to wait. */
const minuteWaits = new Set(["facebook", "instagram", "threads"]);
/** How often a call goes wrong. */
const share = 0.12;

/** The same sequence at every run, so that what failed once can be looked at again. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What became of one delivery, and how often its network shows it. */
export interface CrashRow {
  readonly network: string;
  readonly state: string;
  readonly reason: string;
  readonly text: string;
  readonly accepted: number;
}

interface CrashOptions {
  /** Posts, each on ten channels. */
  readonly posts: number;
  /**
   * Kills after which the worker is left alone, spread over the work whatever its speed; absent: it is killed every few seconds until
   * everything is done.
   */
  readonly mostKills?: number;
  /** Address of the database as the worker's role. */
  readonly workerUrl: string;
}

/**
 * Delivers many posts while every fault happens at random, the worker is killed with SIGKILL every few seconds, and a person opens
 * again what stopped. Ends when nothing is open.
 */
export async function deliverUnderFaults(
  database: Pick<TestDatabase, "desk" | "worker">,
  bench: ChannelBench,
  { posts, mostKills = Number.POSITIVE_INFINITY, workerUrl }: CrashOptions,
): Promise<{
  readonly rows: readonly CrashRow[];
  readonly kills: number;
  readonly happened: ReadonlyMap<Fault, number>;
}> {
  const chance = chances(20_261_127);
  const happened = new Map<Fault, number>();
  bench.world.chance = (network, wanted) => {
    const drawn = chance() < share ? faults[Math.floor(chance() * faults.length)] : undefined;
    const fault = drawn === "throttled" && minuteWaits.has(network) ? "error-before" : drawn;
    if (fault && wanted.includes(fault)) happened.set(fault, (happened.get(fault) ?? 0) + 1);
    return fault;
  };
  const here = await openFediverse(database, bench);
  const peer = await startPeer();
  await follow(peer, here);
  peer.chance = () => {
    const drawn = chance() < share ? peerFaults[Math.floor(chance() * peerFaults.length)] : undefined;
    const named = drawn === "slow-down" ? "throttled" : drawn;
    if (named) happened.set(named, (happened.get(named) ?? 0) + 1);
    return drawn;
  };
  await writePosts(bench, posts, here.account);
  let worker: ChildProcess | undefined;
  const countOpen = async (): Promise<number> => {
    const { open } = await database.worker
      .selectFrom("channels.deliveries")
      .select((eb) => eb.fn.countAll<number>().as("open"))
      .where("state", "in", ["queued", "sending"])
      .executeTakeFirstOrThrow();
    const { waiting } = await database.worker
      .selectFrom("channels.fediverseSends")
      .select((eb) => eb.fn.countAll<number>().as("waiting"))
      .where("state", "=", "waiting")
      .executeTakeFirstOrThrow();
    return Number(open) + Number(waiting);
  };
  let kills = 0;
  const atFirst = await countOpen();
  /** So little may be open when the next kill comes at the latest. */
  const leftAtKill = () =>
    kills < mostKills && Number.isFinite(mostKills) ? atFirst * (1 - (kills + 1) / (mostKills + 1)) : 0;
  try {
    while ((await countOpen()) > 0) {
      worker = startWorker(bench, workerUrl, here.origin);
      const started = worker;
      const ended = new Promise((resolve) => started.once("exit", resolve));
      await Promise.race([new Promise((resolve) => started.stdout?.once("data", resolve)), ended]);
      if (started.exitCode !== null) throw new Error(`the worker ended by itself with ${started.exitCode}`);
      const until = Date.now() + (kills < mostKills ? 1_500 + chance() * 1_500 : 60_000);
      while (Date.now() < until && (await countOpen()) > leftAtKill()) {
        await reopen(database, bench);
        await wait(40);
      }
      started.kill("SIGKILL");
      await ended;
      kills += 1;
    }
  } finally {
    worker?.kill("SIGKILL");
  }
  await wait(bench.world.slowMs * 3);
  bench.world.chance = undefined;
  peer.chance = undefined;
  const rows = await readRows(database, bench, textsOn(peer));
  await here.stop();
  await peer.stop();
  return { rows, kills, happened };
}

/** Faults of a server of the Fediverse: it has no token of ours that could end. */
const peerFaults = ["lost", "slow", "slow-lost", "error-before", "error-after", "slow-down"] as const;

async function follow(peer: Peer, here: FediverseBench): Promise<void> {
  const id = new URL(`${peer.origin}/follow/1`);
  await peer.send(new Follow({ id, actor: peer.actor, object: here.actor, to: here.actor }), {
    ...{ id: here.actor, inbox: here.inbox },
  });
  await here.settle();
}

/** What the server shows its people: a note by its address, however often it was told. */
function textsOn(peer: Peer): string[] {
  const notes = new Map<string, string>();
  for (const { kind, json } of peer.received) {
    const { id = "", content = "" } = (json.object ?? {}) as { id?: string; content?: string };
    if (kind === "create") notes.set(id, content.replaceAll(/<[^>]+>/g, ""));
  }
  return [...notes.values()];
}

async function writePosts(bench: ChannelBench, posts: number, fediverse: string): Promise<void> {
  const accounts = new Map<string, string>();
  for (const name of crashNetworks) accounts.set(name, name === "activitypub" ? fediverse : await bench.connect(name));
  const films = [accounts.get("youtube") ?? ""];
  const pictures = [accounts.get("instagram") ?? ""];
  const texts = [...accounts.values()].filter((id) => !pictures.includes(id) && !films.includes(id));
  for (let number = 0; number < posts; number += 1) {
    const text = `Avviso numero ${number} a tutti.`;
    await bench.post(texts, { text, media: JSON.stringify(number % 3 === 0 ? [aPicture()] : []) });
    await bench.post(pictures, { text, media: JSON.stringify([aPicture()]) });
    await bench.post(films, { text, media: JSON.stringify([aFilm()]) });
  }
}

function startWorker(bench: ChannelBench, url: string, origin: string): ChildProcess {
  const program = join(import.meta.dirname, "channel-worker-process.ts");
  const key = bench.deps.channels.key.toString("hex");
  return spawn(process.execPath, [program, url, bench.simulator.origin, key, pixel.toString("hex"), origin], {
    stdio: ["ignore", "pipe", "ignore"],
  });
}

/** What the person does who was written to: goes to the network, and opens the channel again. */
async function reopen(database: Pick<TestDatabase, "desk">, bench: ChannelBench): Promise<void> {
  for (const account of bench.world.accounts) Object.assign(account, { isRevoked: false, expiresAt: undefined });
  await database.desk
    .updateTable("channels.accounts")
    .set({ state: "connected", stopReason: "" })
    .where("state", "=", "stopped")
    .execute();
}

async function readRows(
  database: Pick<TestDatabase, "worker">,
  bench: ChannelBench,
  told: readonly string[],
): Promise<CrashRow[]> {
  const rows = await database.worker
    .selectFrom("channels.deliveries as d")
    .innerJoin("channels.accounts as a", "a.id", "d.accountId")
    .select(["d.state", "d.message", "d.reason", "a.network", "a.remoteId as profile"])
    .execute();
  const shown = Map.groupBy(bench.world.posts, ({ network, account, text }) => `${network} ${account} ${text}`);
  return rows.map(({ network, profile, state, reason, message: { text } }) => ({
    ...{ network, state, reason, text },
    accepted:
      network === "activitypub"
        ? told.filter((one) => one === text).length
        : (shown.get(`${network} ${profile} ${text}`)?.length ?? 0),
  }));
}
