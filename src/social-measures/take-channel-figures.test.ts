import { afterAll, beforeAll, expect, test } from "vitest";
import { measureDueJob } from "#src/channels/index.ts";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { keepDays } from "./keep-figures.ts";
import { takeChannelFigures } from "./take-channel-figures.ts";

const database = withDatabase();
let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

test("what the channels measured comes into the figures of the profiles, and what people entered stays", async () => {
  const account = await bench.connect("threads");
  await bench.post([account], { kind: "news", documentId: "12" });
  await bench.settle();
  await measureDueJob.run({}, bench.deps);
  bench.moveClock(2 * 3_600_000);
  await measureDueJob.run({}, bench.deps);
  const take = () => takeChannelFigures(database.worker, bench.deps.now());
  await take();
  const [profile] = await database.desk.selectFrom("social.profiles").selectAll().execute();
  expect(profile).toMatchObject({ site: "comune", network: "threads", isLinked: false });
  const days = () => database.desk.selectFrom("social.days").select(["metric", "value", "source"]).execute();
  expect(await days()).toEqual([{ metric: "followers", value: 1_234, source: "channel" }]);
  const posts = () => database.desk.selectFrom("social.posts").selectAll().execute();
  const [post] = await posts();
  expect(post).toMatchObject({ reach: null, clicks: null });
  for (const figure of [post?.views, post?.reactions, post?.comments, post?.shares])
    expect(figure).toBeGreaterThanOrEqual(0);
  await take();
  expect(await posts()).toEqual([post]);
  const [row] = await database.desk.selectFrom("social.days").select("day").execute();
  const by = { source: "hand", by: "prova", now: bench.deps.now() } as const;
  const entered = { day: row?.day as never, metric: "followers", value: 1_300 } as const;
  await keepDays(database.desk, profile?.id ?? "", [entered], by);
  await take();
  expect(await days()).toEqual([{ metric: "followers", value: 1_300, source: "hand" }]);
});
