import { afterAll, beforeAll, expect, test } from "vitest";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { unseal } from "./seal-secret.ts";
import { watchAccounts } from "./watch-accounts.ts";

const database = withDatabase();
let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

const day = 86_400_000;
const at = (milliseconds: number) => new Date(bench.deps.now().getTime() + milliseconds);
const rowOf = (id: string) =>
  database.worker.selectFrom("channels.accounts").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const lettersTo = (id: string) =>
  database.worker
    .selectFrom("mail.outbox")
    .select(["subject", "body"])
    .where("about", "=", `channel:${id}`)
    .orderBy("queuedAt")
    .execute();

test("tokens that turn are renewed once, though many want them at the same time, and every post arrives", async () => {
  const account = await bench.connect("x", { secretExpiresAt: at(60_000) });
  const posts = await Promise.all([1, 2, 3, 4].map((number) => bench.post([account], { text: `Rinnovo ${number}` })));
  const renewals = () => bench.world.calls.get("x POST /2/oauth2/token") ?? 0;
  await Promise.all([watchAccounts(bench.deps), watchAccounts(bench.deps), bench.settle()]);
  await bench.settle();
  expect(renewals()).toBe(1);
  for (const post of posts) expect(await bench.deliveries(post)).toMatchObject([{ state: "sent" }]);
  const row = await rowOf(account);
  const secret = unseal<{ accessToken: string; refreshToken: string }>(
    bench.deps.channels.key,
    account,
    row.secret as Buffer,
  );
  const opened = bench.world.accounts.find(({ network }) => network === "x");
  expect(secret).toEqual({ accessToken: opened?.token, refreshToken: opened?.refreshToken });
});

test("an expired access is found before the first post fails, and the person is told", async () => {
  const account = await bench.connect("facebook", { secretExpiresAt: at(-1_000) });
  await watchAccounts(bench.deps);
  expect(await rowOf(account)).toMatchObject({ state: "stopped", stopReason: "token-expired" });
  expect(await lettersTo(account)).toMatchObject([{ subject: expect.stringContaining("si è fermato") }]);
  const post = await bench.post([account]);
  await bench.settle();
  expect(await bench.deliveries(post)).toMatchObject([{ state: "queued", attempts: 0 }]);
});

test("what only a person can open again is announced 14, 7, 3 days and one day before, once each", async () => {
  const account = await bench.connect("telegram", { secretExpiresAt: at(20 * day) });
  const told: number[] = [];
  for (let passed = 0; passed < 20; passed += 1) {
    await watchAccounts(bench.deps);
    await watchAccounts(bench.deps);
    told.push((await lettersTo(account)).length);
    bench.moveClock(day);
  }
  expect(told.at(-1)).toBe(4);
  expect(told.indexOf(1)).toBe(6);
  expect((await lettersTo(account))[3]?.subject).toContain("scade domani");
  expect((await rowOf(account)).state).toBe("connected");
  bench.moveClock(2 * day);
  await watchAccounts(bench.deps);
  expect((await rowOf(account)).state).toBe("stopped");
});

test("a refresh token that was taken back stops the channel", async () => {
  const account = await bench.connect("youtube", { secretExpiresAt: at(1_000) });
  const opened = bench.world.accounts.find(({ network }) => network === "youtube");
  if (opened) opened.isRevoked = true;
  await watchAccounts(bench.deps);
  expect(await rowOf(account)).toMatchObject({ state: "stopped", stopReason: "token-revoked" });
});
