import { afterAll, beforeAll, expect, test } from "vitest";
import { asRole } from "#src/platform/db.ts";
import { databaseRoles } from "#src/platform/roles.ts";
import { deliverUnderFaults } from "#test/channel-crash.ts";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { testPasswords } from "#test/global-setup.ts";
import { channelText } from "../messages.ts";

const database = withDatabase();
let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

/** Posts, each on ten channels; `npm run bench -- channels` makes a thousand deliveries. */
const posts = 6;

test("many deliveries with every fault at random and a worker that is killed again and again: each accepted once", {
  timeout: 120_000,
}, async () => {
  const workerUrl = asRole(database.url, databaseRoles.worker, testPasswords.worker);
  const { rows, kills } = await deliverUnderFaults(database, bench, { posts, mostKills: 3, workerUrl });
  expect(rows).toHaveLength(posts * 10);
  expect(kills).toBeGreaterThan(2);
  expect(rows.filter(({ state, accepted }) => state === "sent" && accepted !== 1)).toEqual([]);
  const others = rows.filter(({ state }) => state !== "sent");
  // one network cannot be asked: there a person decides, and nothing was sent twice
  expect(others.filter(({ accepted }) => accepted > 1)).toEqual([]);
  expect(others.filter(({ state, accepted }) => state === "refused" && accepted > 0)).toEqual([]);
  for (const { network, state, reason } of others) {
    expect(`${network} ${state} ${reason}`).toMatch(
      /^(telegram uncertain cannot-ask|(instagram|threads) refused media-refused|\w+ refused duplicate)$/,
    );
    expect(channelText("it")(`reason.${reason}` as "reason.duplicate")).toMatch(/decida|controlli|cambi/);
  }
});
