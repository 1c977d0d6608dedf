import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addFault } from "#test/channel-simulator/index.ts";
import { aFilm, aPicture, type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { correctPost } from "./posts/withdraw-post.ts";
import { networkPublishers } from "./publishers.ts";

const database = withDatabase();
let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

const driven = networkPublishers.filter(({ network }) => network !== "whatsapp");
let serial = 0;

/**
 * Every network is held to the same: what differs between them is told by its publisher, not by the test. Under faults:
 * `every-case.test.ts`.
 */
describe.each(driven.map((publisher) => [publisher.network, publisher] as const))("%s", (network, publisher) => {
  let account: string;
  beforeAll(async () => {
    account = await bench.connect(network);
  });

  const media = () => (network === "youtube" ? [aFilm()] : network === "instagram" ? [aPicture()] : []);
  const say = async (fields: object = {}) => {
    serial += 1;
    const text = `Avviso n. ${serial}: domani niente acqua in via Roma, dalle 8 alle 12.`;
    const link = "https://comune.example/novita/avvisi/acqua";
    return bench.post([account], { text, link, media: JSON.stringify(media()), ...fields });
  };
  const only = async (post: string) => {
    const rows = await bench.deliveries(post);
    expect(rows).toHaveLength(1);
    return rows[0] as (typeof rows)[number];
  };
  const shownOf = (text: string) =>
    bench.world.posts.filter((post) => post.network === network && post.text.includes(text) && !post.isDeleted);

  test("a post arrives once, as it was written, and the archive holds it", async () => {
    const post = await say();
    await bench.settle();
    const delivery = await only(post);
    expect(delivery).toMatchObject({ state: "sent", reason: "", attempts: 1 });
    expect(delivery.remoteId).toBeTruthy();
    const shown = shownOf(delivery.message.text);
    expect(shown).toHaveLength(1);
    const link = delivery.message.link;
    expect(`${shown[0]?.text} ${shown[0]?.link}`).toContain(link);
    const kept = await database.desk
      .selectFrom("channels.archive")
      .selectAll()
      .where("deliveryId", "=", delivery.id)
      .execute();
    expect(kept).toMatchObject([{ what: "sent", sha256: delivery.sha256, remoteId: delivery.remoteId }]);
  });

  test("a correction reaches those who read it there, by a change or by an answer", async () => {
    const post = await say();
    await bench.settle();
    const { message } = await only(post);
    await database.desk.transaction().execute(async (tx) => {
      const found = await tx.selectFrom("channels.posts").selectAll().where("id", "=", post).executeTakeFirstOrThrow();
      await correctPost(tx, { post: found, addition: "Rettifica: dalle 9.", now: bench.deps.now() });
    });
    await bench.settle();
    const rows = await bench.deliveries(post);
    const shown = shownOf("Rettifica: dalle 9.").filter(({ text }) => text.includes(message.text));
    expect(shown).toHaveLength(1);
    if (publisher.edit) expect({ rows: rows.length, edits: shown[0]?.edits }).toEqual({ rows: 1, edits: 1 });
    else expect(shown[0]?.replyTo).toBe(rows[0]?.remoteId);
  });

  test("what is withdrawn is deleted there, or the desk says that it cannot be", async () => {
    const post = await say();
    await bench.settle();
    await bench.withdraw(post);
    await bench.settle();
    const delivery = await only(post);
    if (publisher.remove) {
      expect(delivery.state).toBe("withdrawn");
      expect(shownOf(delivery.message.text)).toEqual([]);
    } else {
      expect(delivery).toMatchObject({ state: "sent", reason: "not-supported" });
      expect(shownOf(delivery.message.text)).toHaveLength(1);
    }
  });

  test("what was withdrawn before it went never goes", async () => {
    const post = await say();
    await bench.withdraw(post);
    await bench.settle();
    const delivery = await only(post);
    expect(delivery).toMatchObject({ state: "withdrawn", attempts: 0 });
    expect(shownOf(delivery.message.text)).toEqual([]);
  });

  test("its count agrees with what the network takes, at the limit and one past it", async () => {
    const base = { title: "T", link: "", language: "it", media: media() };
    const { limit, unit } = publisher.count({ ...base, text: "a" });
    const fill = (count: number) => {
      serial += 1;
      return `${serial} `.padEnd(count, "è");
    };
    const size = unit === "bytes" ? Math.floor(limit / 2) : limit;
    const fits = fill(size);
    expect(publisher.count({ ...base, text: fits }).used).toBeLessThanOrEqual(limit);
    const tooLong = fill(size + 20);
    expect(publisher.count({ ...base, text: tooLong }).used).toBeGreaterThan(limit);
    const [at, past] = [await say({ text: fits, link: "" }), await say({ text: tooLong, link: "" })];
    await bench.settle();
    expect(await only(at)).toMatchObject({ state: "sent" });
    expect(await only(past)).toMatchObject({ state: "refused", reason: "too-long" });
  });

  test("figures of posts and profile are read, and one that ended does not hide the others", async () => {
    const post = await say();
    await bench.settle();
    const { remoteId, message, progress } = await only(post);
    const call = await bench.callOf(account);
    const profile = await publisher.measureProfile?.(call);
    expect(profile).toEqual(expect.arrayContaining([{ metric: "followers", state: "known", value: 1234 }]));
    if (!publisher.measure) return;
    const standing = { remoteId: remoteId ?? "", message, progress };
    const figures = await publisher.measure(call, standing);
    if (!Array.isArray(figures)) throw new Error("no figures");
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.every(({ state }) => state === "known")).toBe(true);
    addFault(bench.world, network, "metric-ended");
    const again = await publisher.measure(call, standing);
    if (!Array.isArray(again)) throw new Error("no figures");
    expect(again.filter(({ state }) => state === "known").length).toBe(figures.length - 1);
  });

  test("a channel can be asked whether it is open without saying anything", async () => {
    const call = await bench.callOf(account);
    expect(await publisher.probe?.(call)).toEqual({ kind: "alive" });
    const other = { ...call, channel: { ...call.channel, secret: { accessToken: "another" } } };
    expect(await publisher.probe?.(other)).toMatchObject({ kind: "stopped" });
  });
});
