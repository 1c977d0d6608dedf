import { afterAll, beforeAll, expect, test } from "vitest";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { versionsOf } from "../versions.ts";
import { probeAccounts } from "./probe-accounts.ts";
import { watchVersions } from "./watch-versions.ts";

const database = withDatabase();
let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

const dayMs = 86_400_000;

test("who answers for a profile is written to before its interface ends, once at each step, and when it has", async () => {
  await bench.connect("facebook");
  await bench.connect("instagram", { responsibleMail: "social@comune.example" });
  await bench.connect("linkedin", { responsibleMail: "" });
  const channels = { ...bench.deps.channels, versions: versionsOf({ graph: "v21.0", linkedin: "202601" }) };
  const told: { day: string; subject: string }[] = [];
  let known = 0;
  for (let at = Date.parse("2026-11-01T08:00:00Z"); at < Date.parse("2027-02-01T08:00:00Z"); at += dayMs) {
    const deps = { ...bench.deps, channels, now: () => new Date(at) };
    await Promise.all([watchVersions(deps), watchVersions(deps)]);
    await watchVersions(deps);
    const letters = await database.worker
      .selectFrom("mail.outbox")
      .select(["subject", "recipient", "body"])
      .where("about", "like", "version:%")
      .orderBy("queuedAt")
      .orderBy("recipient")
      .execute();
    for (const { subject, recipient, body } of letters.slice(known)) {
      expect(body).toContain("/admin/canali");
      if (recipient === "social@comune.example") told.push({ day: new Date(at).toISOString().slice(0, 10), subject });
    }
    known = letters.length;
  }
  // two people answer for profiles that the same interface opens; of LinkedIn there is nobody to tell
  expect(known).toBe(12);
  expect(told.map(({ day }) => day)).toEqual([
    ...["2026-11-22", "2026-12-22", "2027-01-07", "2027-01-14", "2027-01-20", "2027-01-22"],
  ]);
  expect(told[0]?.subject).toBe("Facebook cambia: dopo il 21 gennaio 2027 la versione v21.0 non risponde più");
  expect(told.at(-1)?.subject).toBe("Facebook: la versione v21.0 è finita il 21 gennaio 2027");
});

test("an access that was taken back is found before the first post goes there, and the person is told", async () => {
  const account = await bench.connect("telegram");
  const hour = 3_600_000;
  const { now } = bench.deps;
  await probeAccounts(bench.deps);
  const opened = bench.world.accounts.find(({ network }) => network === "telegram");
  if (opened) opened.isRevoked = true;
  const post = await bench.post([account]);
  await database.desk
    .updateTable("channels.deliveries")
    .set({ dueAt: new Date(now().getTime() + 5 * hour), nextAt: new Date(now().getTime() + 5 * hour) })
    .where("postId", "=", post)
    .execute();
  // it was asked a moment ago, and is asked again an hour later: something is to go out today
  await probeAccounts(bench.deps);
  const state = async () =>
    (
      await database.worker
        .selectFrom("channels.accounts")
        .select(["state", "stopReason"])
        .where("id", "=", account)
        .execute()
    )[0];
  expect(await state()).toMatchObject({ state: "connected" });
  bench.moveClock(hour + 1_000);
  await probeAccounts(bench.deps);
  expect(await state()).toEqual({ state: "stopped", stopReason: "token-revoked" });
  const letters = await database.worker
    .selectFrom("mail.outbox")
    .select("subject")
    .where("about", "=", `channel:${account}`)
    .execute();
  expect(letters).toMatchObject([{ subject: expect.stringContaining("si è fermato") }]);
  expect(await bench.deliveries(post)).toMatchObject([{ state: "queued", attempts: 0 }]);
});
