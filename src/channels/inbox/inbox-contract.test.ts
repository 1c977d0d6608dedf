import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addComment, addFault } from "#test/channel-simulator/index.ts";
import { aFilm, aPicture, type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { aSigner } from "#test/factories/signer.ts";
import { networkPublishers } from "../publishers.ts";
import { answerItem } from "./answer-item.ts";
import { decideItem, type ItemDecision } from "./decide-item.ts";
import { fetchInboxJob } from "./fetch-inbox.ts";
import { countStillThere, listModeration } from "./list-items.ts";
import { moderateJob } from "./moderate-item.ts";

const database = withDatabase();
let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

const person = { id: "1", name: "Redazione", role: "editor", mayAdminister: false };
const driven = networkPublishers.filter(({ inbox }) => inbox);
let serial = 0;

test("these networks give programs what people write, and these let them hide it", () => {
  const hiding = driven.filter(({ inbox }) => inbox?.hide).map(({ network }) => network);
  expect(driven.map(({ network }) => network)).toEqual([
    ...["facebook", "instagram", "threads", "x", "linkedin", "youtube", "mastodon", "bluesky"],
  ]);
  expect(hiding).toEqual(["facebook", "instagram", "threads", "x", "youtube", "bluesky"]);
});

describe.each(driven.map((publisher) => [publisher.network, publisher] as const))("%s", (network, publisher) => {
  let account: string;
  beforeAll(async () => {
    account = await bench.connect(network);
  });

  const media = () => (network === "youtube" ? [aFilm()] : network === "instagram" ? [aPicture()] : []);
  /** A post of ours with a reader's comment under it, fetched. */
  const ask = async (words: string) => {
    serial += 1;
    const post = await bench.post([account], { text: `Avviso ${serial}`, media: JSON.stringify(media()) });
    await bench.settle();
    const [delivery] = await bench.deliveries(post);
    const profile = bench.world.accounts.find((one) => one.network === network)?.id ?? "";
    const text = `${words} (${serial})`;
    const under = delivery?.remoteId ?? "";
    const comment = addComment(bench.world, { network, account: profile, post: under, text });
    bench.moveClock(3_600_000);
    await fetchInboxJob.run({}, bench.deps);
    await fetchInboxJob.run({}, bench.deps);
    const find = () =>
      database.desk
        .selectFrom("channels.inbox")
        .selectAll()
        .where("accountId", "=", account)
        .where("text", "=", text)
        .executeTakeFirstOrThrow();
    return { comment, find, delivery, under };
  };
  const answer = async (id: string, text: string) => {
    const deps = { signer: aSigner(), publishers: bench.deps.channels.publishers, now: bench.deps.now() };
    const answered = await database.desk
      .transaction()
      .execute((tx) => answerItem(tx, deps, { site: "comune", id, text, by: person }));
    if (!answered.ok) throw new Error(answered.error.kind);
    await bench.settle();
    return answered.value.post;
  };
  const shownOf = (text: string) =>
    bench.world.posts.filter((post) => post.network === network && post.text.includes(text) && !post.isDeleted);

  test("what people write is fetched once, and answered once even after a lost answer", async () => {
    const { comment, find, delivery } = await ask("Quando torna l'acqua?");
    const item = await find();
    expect(item).toMatchObject({ what: "comment", state: "open", remoteId: comment.id, firstAnsweredAt: null });
    expect(item.deliveryId).toBe(delivery?.id);
    addFault(bench.world, network, "lost");
    const reply = `Alle 12, salvo imprevisti (${serial}).`;
    await answer(item.id, reply);
    expect(shownOf(reply).map(({ replyTo }) => replyTo)).toEqual([comment.id]);
    expect(await find()).toMatchObject({ state: "answered", firstAnsweredAt: expect.any(Date) });
  });

  test("it is hidden for a point of the policy where the network lets us, and the register says so", async () => {
    const { comment, find } = await ask("Un insulto");
    const { id } = await find();
    const decide = (decision: ItemDecision) =>
      database.desk.transaction().execute((tx) =>
        decideItem(tx, bench.deps.channels.publishers, {
          ...{ site: "comune", id, by: person, now: bench.deps.now(), decision },
        }),
      );
    const registered = async () =>
      (await listModeration(database.site, "comune"))
        .filter((row) => row.network === network)
        .map(({ what, rule }) => `${what} ${rule}`)
        .sort();
    const hidden = await decide({ what: "hide", rule: "insult" });
    if (!publisher.inbox?.hide) {
      expect(hidden).toMatchObject({ ok: false, error: { kind: "not-supported" } });
      // a person does it there, and the register says so all the same
      expect(await decide({ what: "hid-there", rule: "dislike" })).toMatchObject({ ok: false });
      expect(await decide({ what: "hid-there", rule: "insult" })).toMatchObject({ ok: true });
      expect(await find()).toMatchObject({ state: "hidden", wanted: null, rule: "insult" });
      expect(await decide({ what: "hid-there", rule: "insult" })).toMatchObject({ ok: false });
      // the network is asked whether that is so, until it is
      const look = async () => {
        bench.moveClock(3_600_000);
        await fetchInboxJob.run({}, bench.deps);
        return { ...(await find()), count: await countStillThere(database.desk, "comune") };
      };
      expect(await look()).toMatchObject({ stillThere: true, lookedAt: expect.any(Date), count: 1 });
      const [away] = bench.world.comments.splice(bench.world.comments.indexOf(comment), 1);
      expect(await look()).toMatchObject({ state: "hidden", stillThere: false, count: 0 });
      if (away) bench.world.comments.push(away);
      expect(await look()).toMatchObject({ stillThere: false });
      expect(await decide({ what: "showed-there" })).toMatchObject({ ok: true });
      expect(await find()).toMatchObject({ state: "open" });
      expect(await registered()).toEqual(["hidden insult", "shown insult"]);
      return;
    }
    addFault(bench.world, network, "error-after");
    await moderateJob.run({ id }, bench.deps);
    expect(await find()).toMatchObject({ state: "open", wanted: "hide", reason: "server-fault" });
    await moderateJob.run({ id }, bench.deps);
    expect(await find()).toMatchObject({ state: "hidden", wanted: null, rule: "insult" });
    expect(comment.isHidden).toBe(true);
    expect(await decide({ what: "hide", rule: "dislike" })).toMatchObject({ ok: false });
    expect(await decide({ what: "show" })).toMatchObject({ ok: true });
    await moderateJob.run({ id }, bench.deps);
    expect(comment.isHidden).toBe(false);
    expect(await registered()).toEqual(["hidden insult", "shown insult"]);
  });

  test("an answer that is withdrawn is deleted, and not the post it stands under", async () => {
    const { find, under } = await ask("Un'altra domanda");
    const reply = `Risposta da ritirare (${serial}).`;
    const post = await answer((await find()).id, reply);
    expect(shownOf(reply)).toHaveLength(1);
    await bench.withdraw(post);
    await bench.settle();
    expect(shownOf(reply)).toHaveLength(publisher.remove ? 0 : 1);
    expect(bench.world.posts.find((one) => one.id === under)?.isDeleted).toBe(false);
  });
});

test("what stands in a conversation of others on Bluesky is not ours to hide, and the desk says what to do", async () => {
  const profile = bench.world.accounts.find((one) => one.network === "bluesky")?.id ?? "";
  addComment(bench.world, { network: "bluesky", account: profile, text: "Una menzione altrove" });
  bench.moveClock(3_600_000);
  await fetchInboxJob.run({}, bench.deps);
  const row = () =>
    database.desk
      .selectFrom("channels.inbox")
      .selectAll()
      .where("text", "=", "Una menzione altrove")
      .executeTakeFirstOrThrow();
  const { id } = await row();
  await database.desk.transaction().execute((tx) =>
    decideItem(tx, bench.deps.channels.publishers, {
      ...{ site: "comune", id, by: person, now: bench.deps.now(), decision: { what: "hide", rule: "insult" } },
    }),
  );
  await moderateJob.run({ id }, bench.deps);
  expect(await row()).toMatchObject({ state: "open", wanted: null, reason: "not-ours" });
  await database.desk.transaction().execute((tx) =>
    decideItem(tx, bench.deps.channels.publishers, {
      ...{ site: "comune", id, by: person, now: bench.deps.now(), decision: { what: "hid-there", rule: "insult" } },
    }),
  );
  bench.moveClock(3_600_000);
  await fetchInboxJob.run({}, bench.deps);
  expect(await row()).toMatchObject({ state: "hidden", stillThere: true });
});
