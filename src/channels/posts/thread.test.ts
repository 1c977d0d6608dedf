import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addFault, type Fault } from "#test/channel-simulator/index.ts";
import { aPicture, type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { networkPublishers } from "../publishers.ts";
import { decideDelivery } from "./decide-delivery.ts";
import { correctPost } from "./withdraw-post.ts";

const database = withDatabase();
let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

const threaded = networkPublishers.filter(({ takesThreads }) => takesThreads).map(({ network }) => network);
let serial = 0;
function longText(network: string): string {
  serial += 1;
  const sentence = (n: number) =>
    `Avviso ${serial}, frase ${n}: domani via Roma resta chiusa al traffico dalle otto fino a mezzogiorno.`;
  return Array.from({ length: network === "telegram" ? 110 : 14 }, (_, n) => sentence(n)).join(" ");
}
const parts = async (post: string) => (await bench.deliveries(post)).filter(({ isThread }) => isThread);
const shownOf = (network: string, text: string) =>
  bench.world.posts.filter((one) => one.network === network && one.text.startsWith(text) && !one.isDeleted);

describe.each(threaded)("%s", (network) => {
  let account: string;
  beforeAll(async () => {
    account = await bench.connect(network);
  });
  const say = () => bench.post([account], { asThread: true, text: longText(network) });

  // a network that cannot be asked leaves a lost answer to a person: below
  const canBeAsked = networkPublishers.find((one) => one.network === network)?.findSent !== undefined;
  const faults: readonly (Fault | "none")[] = canBeAsked ? ["none", "error-before", "lost"] : ["none"];
  test.each(faults)(
    "a thread goes on in the middle after the fault %s, each part once and in answer to the one before",
    async (fault) => {
      const post = await say();
      const rows = await parts(post);
      expect(rows.length).toBeGreaterThan(2);
      const { deliverJob } = await import("../delivery/deliver.ts");
      await deliverJob.run({ id: rows[0]?.id ?? "" }, bench.deps);
      if (fault !== "none") addFault(bench.world, network, fault);
      await bench.settle();
      const after = await parts(post);
      expect(after.map(({ state }) => state)).toEqual(after.map(() => "sent"));
      for (const [place, part] of after.entries()) {
        const shown = shownOf(network, part.message.text);
        expect(shown).toHaveLength(1);
        expect(shown[0]?.replyTo || "").toBe(place === 0 ? "" : (after[place - 1]?.remoteId ?? "").split(",")[0]);
      }
    },
  );

  test("a correction answers the end of a thread; a withdrawal takes all of it back", async () => {
    const post = await say();
    await bench.settle();
    await database.desk.transaction().execute(async (tx) => {
      const found = await tx.selectFrom("channels.posts").selectAll().where("id", "=", post).executeTakeFirstOrThrow();
      await correctPost(tx, { post: found, addition: "Rettifica: dalle 9.", now: bench.deps.now() });
    });
    await bench.settle();
    const rows = await bench.deliveries(post);
    const last = rows.filter(({ isThread }) => isThread).at(-1);
    expect(rows.at(-1)).toMatchObject({ state: "sent", replyTo: last?.id, message: { text: "Rettifica: dalle 9." } });
    await bench.withdraw(post);
    await bench.settle();
    expect(new Set((await bench.deliveries(post)).map(({ state }) => state))).toEqual(new Set(["withdrawn"]));
  });
});

test("a picture that a network does not take is cut on the way, and the row has the picture as sent", async () => {
  const account = await bench.connect("instagram");
  const media = JSON.stringify([aPicture({ width: 1_600, height: 400, focus: { x: 1, y: 0.5 } })]);
  const post = await bench.post([account], { media });
  await bench.settle();
  const [delivery] = await bench.deliveries(post);
  expect(delivery).toMatchObject({
    state: "sent",
    message: { media: [{ width: 764, height: 400, mime: "image/jpeg" }] },
  });
  const [cut] = await database.site.selectFrom("channels.cutMedia").selectAll().execute();
  expect(cut).toMatchObject({ ofName: "piazza.png", name: "piazza.jpg" });
});

test("what follows a part that was taken back is taken back too", async () => {
  const account = await bench.connectSecond("mastodon");
  const post = await bench.post([account], { asThread: true, text: longText("mastodon") });
  const [first] = await parts(post);
  await database.desk
    .updateTable("channels.deliveries")
    .set({ state: "withdrawn" })
    .where("id", "=", first?.id ?? "")
    .execute();
  await bench.settle();
  expect(new Set((await parts(post)).map(({ state }) => state))).toEqual(new Set(["withdrawn"]));
});

test("what follows an uncertain part waits, and goes on when a person has decided", async () => {
  const account = await bench.connectSecond("telegram");
  const post = await bench.post([account], { asThread: true, text: longText("telegram") });
  const [first, second] = await parts(post);
  const run = async (id = "") => {
    bench.moveClock(10_000);
    const { deliverJob } = await import("../delivery/deliver.ts");
    await deliverJob.run({ id }, bench.deps);
  };
  addFault(bench.world, "telegram", "lost");
  await run(first?.id);
  await run(first?.id);
  await run(second?.id);
  expect((await parts(post)).map(({ state }) => state).slice(0, 2)).toEqual(["uncertain", "queued"]);
  const by = { id: "9", name: "B", role: "approver", mayAdminister: false };
  const decided = await database.desk.transaction().execute((tx) =>
    decideDelivery(tx, {
      ...{ site: "comune", id: first?.id ?? "", decision: "arrived", by, address: "", isSilent: false },
      now: bench.deps.now(),
    }),
  );
  expect(decided.ok).toBe(true);
  await bench.settle();
  const states = (await parts(post)).map(({ state }) => state);
  expect(states).toEqual(states.map(() => "sent"));
});
