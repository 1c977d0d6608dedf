import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asRole } from "#src/platform/db.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import type { Fault } from "#test/channel-simulator/index.ts";
import { aFilm, aPicture, type ChannelBench, openChannels, pixel } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { testPasswords } from "#test/global-setup.ts";

const database = withDatabase();
let bench: ChannelBench;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(async () => {
  worker?.kill("SIGKILL");
  await bench.simulator.stop();
});

/** Posts, each on ten channels. `CHANNEL_POSTS=100` makes 1,000 deliveries. */
const posts = Number(process.env.CHANNEL_POSTS ?? 20);
const networks = [
  "facebook",
  "instagram",
  "threads",
  "x",
  "linkedin",
  "youtube",
  "telegram",
  "mastodon",
  "bluesky",
  "mastodon-2",
];
/** A network that asks to wait holds its whole channel for a second: less often than the others. */
const often: readonly Fault[] = ["lost", "slow", "slow-lost", "error-before", "error-after", "container-error"];
const faults: readonly Fault[] = [...often, ...often, ...often, "throttled"];
/** These tell whole minutes when they ask to wait. */
const minuteWaits = new Set(["facebook", "instagram", "threads"]);
/** How often a call that writes goes wrong. */
const share = 0.12;

/** The same sequence at every run, so that what failed once can be looked at again. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function startWorker(): ChildProcess {
  const program = join(import.meta.dirname, "../../../test/channel-worker-process.ts");
  const url = asRole(database.url, databaseRoles.worker, testPasswords.worker);
  const key = bench.deps.channels.key.toString("hex");
  return spawn(process.execPath, [program, url, bench.simulator.origin, key, pixel.toString("hex")], {
    stdio: ["ignore", "pipe", "ignore"],
  });
}

const countOpen = async (): Promise<number> => {
  const { open } = await database.worker
    .selectFrom("channels.deliveries")
    .select((eb) => eb.fn.countAll<number>().as("open"))
    .where("state", "in", ["queued", "sending"])
    .executeTakeFirstOrThrow();
  return open;
};

test("many deliveries with faults at random and a worker that is killed again and again: each accepted once", {
  timeout: 120_000,
}, async () => {
  const chance = chances(20_261_127);
  bench.world.chance = (network) => {
    const fault = chance() < share ? faults[Math.floor(chance() * faults.length)] : undefined;
    return fault === "throttled" && minuteWaits.has(network) ? "error-before" : fault;
  };
  const accounts = new Map<string, string>();
  for (const name of networks) {
    const isSecond = name === "mastodon-2";
    accounts.set(name, await (isSecond ? bench.connectSecond("mastodon") : bench.connect(name)));
  }
  const all = [...accounts.values()];
  const films = [accounts.get("youtube") ?? ""];
  const texts = all.filter((id) => id !== accounts.get("instagram") && !films.includes(id));
  for (let number = 0; number < posts; number += 1) {
    const text = `Avviso numero ${number} a tutti.`;
    await bench.post(texts, { text, media: JSON.stringify(number % 3 === 0 ? [aPicture()] : []) });
    await bench.post([accounts.get("instagram") ?? ""], { text, media: JSON.stringify([aPicture()]) });
    await bench.post(films, { text, media: JSON.stringify([aFilm()]) });
  }
  let kills = 0;
  while ((await countOpen()) > 0) {
    worker = startWorker();
    const ended = new Promise((resolve) => worker?.once("exit", resolve));
    await new Promise((resolve) => worker?.stdout?.once("data", resolve));
    const until = Date.now() + (kills < 3 ? 1_500 + chance() * 1_500 : 60_000);
    while (Date.now() < until && (await countOpen()) > 0) await wait(150);
    worker.kill("SIGKILL");
    await ended;
    kills += 1;
  }
  await wait(bench.world.slowMs * 3);
  const rows = await database.worker
    .selectFrom("channels.deliveries as d")
    .innerJoin("channels.accounts as a", "a.id", "d.accountId")
    .select(["d.state", "d.message", "d.remoteId", "d.reason", "a.network", "a.remoteId as profile"])
    .execute();
  const accepted = (row: (typeof rows)[number]) =>
    bench.world.posts.filter(
      (post) => post.network === row.network && post.account === row.profile && post.text === row.message.text,
    ).length;
  expect(rows).toHaveLength(posts * 10);
  expect(kills).toBeGreaterThan(2);
  const sent = rows.filter(({ state }) => state === "sent");
  expect(sent.filter((row) => accepted(row) !== 1).map(({ network, message }) => [network, message.text])).toEqual([]);
  const others = rows.filter(({ state }) => state !== "sent");
  // one network cannot be asked: there a person decides, and nothing was sent twice; a container may fail twice by chance
  expect(others.filter((row) => accepted(row) > 1)).toEqual([]);
  const names = new Set(others.map(({ network, state, reason }) => `${network} ${state} ${reason}`));
  for (const name of names)
    expect(name).toMatch(/^(telegram uncertain cannot-ask|(instagram|threads) refused media-refused)$/);
  expect(others.filter(({ state }) => state === "refused").every((row) => accepted(row) === 0)).toBe(true);
});
