import { afterAll, beforeAll, expect, test } from "vitest";
import { addFault, type Fault } from "#test/channel-simulator/index.ts";
import { aPicture, type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { channelText } from "./messages.ts";
import { networkPublishers } from "./publishers.ts";

const database = withDatabase();
let bench: ChannelBench;
const accounts = new Map<string, string>();
beforeAll(async () => {
  bench = await openChannels(database);
  for (const { network } of networkPublishers) accounts.set(network, await bench.connect(network));
});
afterAll(() => bench.simulator.stop());

const account = (network: string) => accounts.get(network) ?? "";
const stateOf = (network: string) =>
  database.desk
    .selectFrom("channels.accounts")
    .select(["state", "stopReason"])
    .where("id", "=", account(network))
    .executeTakeFirstOrThrow();
const reopen = (network: string) =>
  database.desk
    .updateTable("channels.accounts")
    .set({ state: "connected" })
    .where("id", "=", account(network))
    .execute();

test.each([
  ["facebook", "version-ended", "version-ended"],
  ["linkedin", "version-ended", "version-ended"],
  ["x", "spend-cap", "spend-cap"],
] as const)(
  "on %s the fault %s stops the channel with a sentence, and nothing waiting is lost",
  async (network, fault: Fault, reason) => {
    addFault(bench.world, network, fault);
    const post = await bench.post([account(network)], { text: `Fermo su ${network}` });
    await bench.settle();
    expect(await stateOf(network)).toEqual({ state: "stopped", stopReason: reason });
    expect(channelText("it")(`reason.${reason}`)).toMatch(/amministra|ricaricato/);
    expect(await bench.deliveries(post)).toMatchObject([{ state: "queued" }]);
    await reopen(network);
    await bench.settle();
    expect(await bench.deliveries(post)).toMatchObject([{ state: "sent" }]);
    expect(bench.world.posts.filter(({ text }) => text === `Fermo su ${network}`)).toHaveLength(1);
  },
);

test.each(["facebook", "x", "linkedin"])("a repetition that %s refuses is told as such", async (network) => {
  addFault(bench.world, network, "duplicate");
  const post = await bench.post([account(network)], { text: `Uguale su ${network}` });
  await bench.settle();
  expect(await bench.deliveries(post)).toMatchObject([{ state: "refused", reason: "duplicate", attempts: 1 }]);
});

test.each(["instagram", "threads"])(
  "on %s what cannot be prepared once is prepared again; twice is refused",
  async (network) => {
    const media = JSON.stringify([aPicture()]);
    addFault(bench.world, network, "container-error");
    const once = await bench.post([account(network)], { text: `Una volta su ${network}`, media });
    await bench.settle();
    expect(await bench.deliveries(once)).toMatchObject([{ state: "sent" }]);
    addFault(bench.world, network, "container-error");
    addFault(bench.world, network, "container-error");
    const twice = await bench.post([account(network)], { text: `Due volte su ${network}`, media });
    await bench.settle();
    expect(await bench.deliveries(twice)).toMatchObject([{ state: "refused", reason: "media-refused" }]);
    expect(bench.world.posts.filter(({ text }) => text === `Una volta su ${network}`)).toHaveLength(1);
    expect(bench.world.posts.filter(({ text }) => text === `Due volte su ${network}`)).toHaveLength(0);
  },
);

test.each(["facebook", "instagram", "threads", "x", "linkedin", "mastodon", "bluesky"])(
  "a picture arrives on %s with its alternative text",
  async (network) => {
    const text = `Con immagine su ${network}`;
    await bench.post([account(network)], { text, media: JSON.stringify([aPicture({ alt: "Il ponte chiuso" })]) });
    await bench.settle();
    const shown = bench.world.posts.filter((post) => post.text === text);
    expect(shown.map(({ media }) => media.map(({ alt }) => alt))).toEqual([["Il ponte chiuso"]]);
  },
);

test("what goes by hand waits for the person who confirms it", async () => {
  const post = await bench.post([account("whatsapp")]);
  await bench.settle();
  expect(await bench.deliveries(post)).toMatchObject([{ state: "uncertain", reason: "by-hand" }]);
});

test("two posts with the same text are two, though an answer was lost", async () => {
  addFault(bench.world, "mastodon", "lost");
  const first = await bench.post([account("mastodon")], { text: "Allerta cessata" });
  const second = await bench.post([account("mastodon")], { text: "Allerta cessata" });
  await bench.settle();
  const ids = [...(await bench.deliveries(first)), ...(await bench.deliveries(second))].map(({ remoteId }) => remoteId);
  expect(new Set(ids).size).toBe(2);
  expect(bench.world.posts.filter(({ text }) => text === "Allerta cessata")).toHaveLength(2);
});
