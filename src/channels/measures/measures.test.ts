import { afterAll, beforeAll, expect, test } from "vitest";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { addFault } from "#test/channel-simulator/index.ts";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { listClicks, makeShortLink } from "../posts/short-link.ts";
import { countClick, findShortLink } from "../public-queries.ts";
import { countClicks, listBrought } from "./list-brought.ts";
import { listValidity } from "./list-validity.ts";
import { measureDueJob } from "./measure-due.ts";
import { nextMeasure } from "./when-next.ts";

const database = withDatabase();
let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

const hour = 3_600_000;
const measure = () => measureDueJob.run({}, bench.deps);
const rowsOf = (account: string) =>
  database.worker
    .selectFrom("channels.measures")
    .selectAll()
    .where("accountId", "=", account)
    .orderBy("at")
    .orderBy("metric")
    .execute();

test("a post is measured often while it is read, and no more after a month", () => {
  const sent = new Date("2026-03-01T10:00:00Z");
  const after = (hours: number) => nextMeasure(sent, new Date(sent.getTime() + hours * hour));
  expect(after(0)).toEqual(new Date("2026-03-01T11:00:00Z"));
  expect(after(1)).toEqual(new Date("2026-03-01T16:00:00Z"));
  expect(after(30)).toEqual(new Date("2026-03-03T10:00:00Z"));
  expect(after(31 * 24)).toBeUndefined();
});

test("figures of the profile and of what was sent are kept, each when its time has come, and can be read", async () => {
  const account = await bench.connect("threads");
  const post = await bench.post([account], { kind: "news", documentId: "12" });
  await bench.settle();
  await measure();
  expect(await rowsOf(account)).toMatchObject([{ metric: "followers", deliveryId: null, value: 1234, state: "known" }]);
  bench.moveClock(2 * hour);
  await measure();
  await measure();
  const [delivery] = await bench.deliveries(post);
  const latest = await database.desk
    .selectFrom("channels.latestMeasures")
    .selectAll()
    .where("deliveryId", "=", delivery?.id ?? "")
    .execute();
  expect(latest.map(({ metric }) => metric).sort()).toEqual(["likes", "quotes", "replies", "shares", "views"]);
  expect(latest[0]).toMatchObject({
    site: "comune",
    network: "threads",
    kind: "news",
    documentId: "12",
    state: "known",
  });
  expect(await rowsOf(account)).toHaveLength(6);
});

test("each delivery tells what it brought: the network's figures, and clicks on a short link of its own", async () => {
  const accounts = [await bench.connectSecond("threads"), await bench.connectSecond("mastodon")];
  const target = "https://comune.example/novita/avvisi/ponte?da=post#mappa";
  const about = { site: "comune", kind: "news", documentId: "77" };
  const short = await database.desk
    .transaction()
    .execute((tx) => makeShortLink(tx, "comune", target, bench.deps.now()));
  const post = await bench.post(accounts, { ...about, link: `https://comune.example${short}` });
  await bench.post([accounts[0] ?? ""], { ...about, link: "https://comune.example/novita/avvisi/ponte" });
  await bench.settle();
  bench.moveClock(2 * hour);
  await measure();
  const links = (await bench.deliveries(post)).map(({ message }) => message.link);
  expect(new Set([...links, `https://comune.example${short}`]).size).toBe(3);
  const click = async (link: string, times: number) => {
    const code = link.slice(link.lastIndexOf("/") + 1);
    expect((await findShortLink(database.site, "comune", code))?.target).toBe(target);
    for (let count = 0; count < times; count += 1) await countClick(database.site, code, "2026-03-02" as CivilDate);
  };
  await click(links[0] ?? "", 3);
  await click(links[1] ?? "", 2);
  await click(short, 1); // copied from the page by somebody
  const brought = await listBrought(database.desk, { ...about, id: about.documentId });
  expect(brought.map(({ network }) => network).toSorted()).toEqual(["mastodon", "threads", "threads"]);
  expect(brought.filter(({ clicks }) => clicks === null)).toMatchObject([{ network: "threads" }]); // its link is the page's own
  expect(brought.flatMap(({ clicks }) => clicks ?? []).toSorted()).toEqual([2, 3]);
  expect(Object.keys(brought.find(({ network }) => network === "threads")?.figures ?? {})).toContain("views");
  const path = "/novita/avvisi/ponte";
  expect(await countClicks(database.desk, "comune", [path, "/novita/altro"])).toBe(6);
  expect(await countClicks(database.desk, "museo", [path])).toBe(0);
  expect(await countClicks(database.desk, "comune", [])).toBe(0);
  expect((await listClicks(database.desk, "comune")).find((one) => one.target === target)?.clicks).toBe(6);
});

test("a figure that a network ended is told with the day since when, and the others go on", async () => {
  const account = await bench.connect("facebook");
  await bench.post([account]);
  await bench.settle();
  bench.moveClock(2 * hour);
  await measure();
  addFault(bench.world, "facebook", "metric-ended");
  bench.moveClock(6 * hour);
  const before = bench.deps.now();
  await measure();
  const validity = await listValidity(database.desk, "comune");
  const views = validity.find(({ network, metric }) => network === "facebook" && metric === "views");
  const clicks = validity.find(({ network, metric }) => network === "facebook" && metric === "clicks");
  expect(views?.notProvidedSince?.getTime()).toBeGreaterThanOrEqual(before.getTime());
  expect(clicks).toMatchObject({ notProvidedSince: null });
  // it is provided again: nothing is said to be missing
  bench.moveClock(24 * hour);
  await measure();
  const after = await listValidity(database.desk, "comune");
  expect(
    after.find(({ network, metric }) => network === "facebook" && metric === "views")?.notProvidedSince,
  ).toBeNull();
});

test("a network that shuts us out while it is asked for figures stops its channel before a post fails", async () => {
  const account = await bench.connect("mastodon");
  addFault(bench.world, "mastodon", "revoked");
  await measure();
  const row = await database.desk
    .selectFrom("channels.accounts")
    .select(["state", "stopReason"])
    .where("id", "=", account)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ state: "stopped", stopReason: "token-revoked" });
});
