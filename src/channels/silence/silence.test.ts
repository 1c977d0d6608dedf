import { afterAll, beforeAll, expect, test } from "vitest";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { deliverJob } from "../delivery/deliver.ts";
import { takeUpDue } from "../delivery/sweep.ts";
import { decideDelivery } from "../posts/decide-delivery.ts";
import { declarePost } from "./declare-post.ts";
import { keepSilence, reportSilence } from "./keep-period.ts";
import { tellPeriods } from "./tell-period.ts";

const database = withDatabase();
let bench: ChannelBench;
let account: string;
beforeAll(async () => {
  bench = await openChannels(database);
  account = await bench.connect("mastodon");
});
afterAll(() => bench.simulator.stop());

const hour = 3_600_000;
const author = { id: "1", name: "Autrice", role: "editor", mayAdminister: false };
const other = { id: "2", name: "Responsabile", role: "approver", mayAdminister: false };
const at = (milliseconds: number) => new Date(bench.deps.now().getTime() + milliseconds);

test("a period in the middle of a queue holds what falls into it, lets the rest go, and only a person lets the held go", async () => {
  const due = async (text: string, hours: number, fields: object = {}) => {
    const post = await bench.post([account], { text, ...fields });
    await database.desk
      .updateTable("channels.deliveries")
      .set({ dueAt: at(hours * hour), nextAt: at(hours * hour) })
      .where("postId", "=", post)
      .execute();
    return post;
  };
  const before = await due("Prima del silenzio", 1);
  const within = await due("Durante il silenzio", 3);
  const warning = await due("Allerta arancione", 3, { isExempt: true });
  const after = await due("Dopo il silenzio", 9);
  const period = { title: "Referendum", basis: "D.P.R. di indizione", startsAt: at(2 * hour), endsAt: at(6 * hour) };
  const { held } = await database.desk
    .transaction()
    .execute((tx) => keepSilence(tx, { site: "comune", period, by: "Segretario", now: bench.deps.now() }));
  expect(held).toBe(1);
  await bench.settle();
  const stateOf = async (post: string) => (await bench.deliveries(post))[0]?.state;
  expect([await stateOf(before), await stateOf(within), await stateOf(warning), await stateOf(after)]).toEqual([
    "sent",
    "review",
    "sent",
    "sent",
  ]);
  // the period is over: still nothing lets it go by itself
  bench.moveClock(24 * hour);
  await takeUpDue({ ...bench.deps, db: database.worker });
  const [delivery] = await bench.deliveries(within);
  if (!delivery) throw new Error("no delivery");
  await deliverJob.run({ id: delivery.id }, bench.deps);
  expect(await stateOf(within)).toBe("review");
  const release = (by: typeof author, isSilent: boolean) =>
    database.desk.transaction().execute((tx) =>
      decideDelivery(tx, {
        site: "comune",
        id: delivery.id,
        decision: "release",
        by,
        address: "",
        isSilent,
        now: bench.deps.now(),
      }),
    );
  expect(await release(author, false)).toMatchObject({ ok: false, error: { kind: "same-person" } });
  expect(await release(other, true)).toMatchObject({ ok: false, error: { kind: "declaration-missing" } });
  expect(await release(other, false)).toMatchObject({ ok: true });
  await bench.settle();
  expect(await stateOf(within)).toBe("sent");
  const report = await reportSilence(database.desk, "comune", period);
  expect(report.map(({ channel, isExempt }) => [channel, isExempt])).toEqual([
    ["Comune su mastodon", false],
    ["Comune su mastodon", true],
  ]);
});

test("what was due in a period that is entered late is held at the last moment, and goes with the double declaration", async () => {
  bench.moveClock(hour);
  const period = { title: "Comunali", basis: "Decreto", startsAt: at(-1), endsAt: at(5 * hour) };
  await database.desk
    .transaction()
    .execute((tx) => keepSilence(tx, { site: "comune", period, by: "Segretario", now: bench.deps.now() }));
  const post = await bench.post([account], { text: "Chiusura straordinaria degli uffici" });
  await bench.settle();
  expect(await bench.deliveries(post)).toMatchObject([{ state: "review", attempts: 0 }]);
  const declared = await database.desk.transaction().execute((tx) =>
    declarePost(tx, {
      site: "comune",
      id: post,
      reason: "Gli uffici chiudono per guasto.",
      by: author,
      now: bench.deps.now(),
    }),
  );
  expect(declared.ok).toBe(true);
  const id = (await bench.deliveries(post))[0]?.id ?? "";
  await database.desk.transaction().execute((tx) =>
    decideDelivery(tx, {
      site: "comune",
      id,
      decision: "release",
      by: other,
      address: "",
      isSilent: true,
      now: bench.deps.now(),
    }),
  );
  await bench.settle();
  expect(await bench.deliveries(post)).toMatchObject([{ state: "sent" }]);
  const report = await reportSilence(database.desk, "comune", period);
  expect(report).toMatchObject([
    { declaration: { reason: "Gli uffici chiudono per guasto.", by: "Autrice" }, state: "sent" },
  ]);
});

test("when a period is over its report goes once to who answers for the profiles and to who entered it", async () => {
  bench.moveClock(48 * hour);
  const period = { title: "Regionali", basis: "D.P.G.R. 12", startsAt: at(-1), endsAt: at(5 * hour) };
  const by = "Segretaria <segreteria@comune.example>";
  await database.desk
    .transaction()
    .execute((tx) => keepSilence(tx, { site: "comune", period, by, now: bench.deps.now() }));
  await bench.post([account], { title: "Allerta neve", isExempt: true });
  await bench.settle();
  await bench.post([account], { title: "Concerto in piazza" });
  await bench.settle();
  const letters = () =>
    database.worker
      .selectFrom("mail.outbox")
      .select(["recipient", "subject", "body"])
      .where("subject", "like", "%Regionali%")
      .orderBy("recipient")
      .execute();
  await tellPeriods(bench.deps);
  expect(await letters()).toEqual([]);
  bench.moveClock(6 * hour);
  await Promise.all([tellPeriods(bench.deps), tellPeriods(bench.deps)]);
  await tellPeriods(bench.deps);
  const told = await letters();
  expect(told.map(({ recipient }) => recipient)).toEqual(["segreteria@comune.example", "stampa@comune.example"]);
  expect(told[0]?.body).toContain("Usciti nel periodo: 1, di cui esenti 1, con la doppia dichiarazione 0.");
  expect(told[0]?.body).toMatch(/- Allerta neve \(Comune su mastodon\): Arrivato.*Allerta o pubblicità legale: esente/);
  expect(told[0]?.body).toContain("- Concerto in piazza (Comune su mastodon): Da rivedere");
});
