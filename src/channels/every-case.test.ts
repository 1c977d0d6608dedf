import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bedNetworks, type ChannelBed, openBed } from "#test/channel-beds.ts";
import type { Fault } from "#test/channel-simulator/index.ts";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { hardToRead } from "#test/plain-italian.ts";
import { measureDueJob } from "./measures/measure-due.ts";
import { channelText } from "./messages.ts";
import { correctPost } from "./posts/withdraw-post.ts";
import { type Reason, reasons } from "./publisher.ts";
import { askingText } from "./reason-text.ts";

const database = withDatabase();
let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

const say = channelText("it");

/** Faults, and what is said of them on the way; none: all that is said is that it arrived. */
const calls = {
  ...{ lost: ["no-answer"], slow: [], "slow-lost": ["no-answer"], throttled: ["throttled"] },
  ...{ "error-before": ["server-fault"], "error-after": ["server-fault"] },
} as const;
const tokens = { expired: ["token-expired", "token-revoked"], revoked: ["token-revoked"] } as const;
/** Faults that only some networks know. */
const own: Readonly<Record<string, Partial<Record<Fault, readonly Reason[]>>>> = {
  facebook: { duplicate: ["duplicate"], "version-ended": ["version-ended"] },
  instagram: { "container-error": ["server-fault"], "version-ended": ["version-ended"] },
  threads: { "container-error": ["server-fault"], "version-ended": ["version-ended"] },
  x: { duplicate: ["duplicate"], "spend-cap": ["spend-cap"] },
  linkedin: { duplicate: ["duplicate"], "version-ended": ["version-ended"] },
};
/** These stop the channel until a person has done something. */
const stops: ReadonlySet<Fault> = new Set(["expired", "revoked", "version-ended", "spend-cap"]);
/** Made anew where nothing is changed or deleted: of a change these do not speak. */
const ofPublishing: ReadonlySet<Fault> = new Set(["duplicate", "container-error", "spend-cap"]);

const faultsOf = (network: string): [Fault, readonly Reason[]][] =>
  Object.entries({ ...calls, ...(network !== "activitypub" && tokens), ...own[network] }) as [
    Fault,
    readonly Reason[],
  ][];

test.each(reasons)("what is said of «%s» is plain Italian", (reason) => {
  expect(hardToRead(say(`reason.${reason}`))).toEqual([]);
  expect(hardToRead(askingText("it", reason))).toEqual([]);
});

let serial = 0;

describe.each(bedNetworks)("%s", (network) => {
  let bed: ChannelBed;
  beforeAll(async () => {
    bed = await openBed(database, bench, network);
  });
  afterAll(() => bed.stop());

  const write = () => {
    serial += 1;
    return bench.post([bed.account], { text: `Avviso n. ${serial}: domani niente acqua.`, media: bed.media });
  };
  const accountOf = () =>
    database.worker.selectFrom("channels.accounts").selectAll().where("id", "=", bed.account).executeTakeFirstOrThrow();
  /** Runs until all is done, the person opening again what stopped; gives back what was said on the way. */
  const finish = async (post: string): Promise<ReadonlySet<Reason>> => {
    const said = new Set<Reason>();
    const watch = async () => {
      for (const { reason } of await bench.deliveries(post)) if (reason !== "") said.add(reason as Reason);
      const { stopReason } = await accountOf();
      if (stopReason !== "") said.add(stopReason);
    };
    await bed.settle(watch);
    if ((await accountOf()).state === "stopped") {
      await bed.reopen();
      await bed.settle(watch);
    }
    bed.forget();
    return said;
  };
  const shownOf = (...words: readonly string[]) =>
    bed.shown().filter((text) => words.every((word) => text.includes(word)));
  const isSilent = (fault: Fault) => network === "activitypub" || fault === "slow";

  test.each(faultsOf(network))("published under «%s»: one post, its state, and why", async (fault, expected) => {
    bed.meet(fault);
    const post = await write();
    const said = await finish(post);
    const [delivery, ...others] = await bench.deliveries(post);
    expect(others).toEqual([]);
    const shown = shownOf(delivery?.message.text ?? "-");
    if (!isSilent(fault)) expect([...said].some((reason) => expected.includes(reason))).toBe(true);
    switch (delivery?.state) {
      case "sent":
        expect(shown).toHaveLength(1);
        break;
      case "refused":
        expect([fault, delivery.reason, shown.length]).toEqual(["duplicate", "duplicate", 0]);
        break;
      default:
        // only a network that cannot be asked leaves it to a person
        expect([delivery?.state, delivery?.reason, bed.publisher.findSent]).toEqual([
          "uncertain",
          "cannot-ask",
          undefined,
        ]);
        expect(shown.length).toBeLessThanOrEqual(1);
    }
    if (stops.has(fault)) {
      const letters = await database.worker
        .selectFrom("mail.outbox")
        .select("body")
        .where("about", "=", `channel:${bed.account}`)
        .execute();
      expect(letters.at(-1)?.body).toContain("si è fermato");
    }
  });

  const ofStanding = faultsOf(network).filter(([fault]) => !ofPublishing.has(fault));

  test.each(ofStanding)("corrected under «%s»: readers find the correction once", async (fault, expected) => {
    const post = await write();
    await bed.settle();
    const [before] = await bench.deliveries(post);
    const note = `Rettifica ${serial}.`;
    bed.meet(fault);
    await database.desk.transaction().execute(async (tx) => {
      const found = await tx.selectFrom("channels.posts").selectAll().where("id", "=", post).executeTakeFirstOrThrow();
      await correctPost(tx, { post: found, addition: note, now: bench.deps.now() });
    });
    const said = await finish(post);
    if (!isSilent(fault)) expect([...said].some((reason) => expected.includes(reason))).toBe(true);
    const rows = await bench.deliveries(post);
    if (rows.at(-1)?.state === "uncertain") {
      expect([rows.at(-1)?.reason, bed.publisher.findSent]).toEqual(["cannot-ask", undefined]);
      expect(shownOf(note).length).toBeLessThanOrEqual(1);
      return;
    }
    expect(rows.every(({ state }) => state === "sent")).toBe(true);
    expect(shownOf(note, before?.message.text ?? "-")).toHaveLength(1);
  });

  test.each(ofStanding)("withdrawn under «%s»: it is gone, or the desk says that it stays", async (fault, expected) => {
    const post = await write();
    await bed.settle();
    bed.meet(fault);
    await bench.withdraw(post);
    const said = await finish(post);
    const [delivery] = await bench.deliveries(post);
    const shown = shownOf(delivery?.message.text ?? "-");
    if (bed.publisher.remove) {
      if (!isSilent(fault)) expect([...said].some((reason) => expected.includes(reason))).toBe(true);
      expect([delivery?.state, delivery?.reason, shown.length]).toEqual(["withdrawn", "", 0]);
    } else expect([delivery?.state, delivery?.reason, shown.length]).toEqual(["sent", "not-supported", 1]);
  });

  describe("measured", () => {
    let measured: string;
    beforeAll(async () => {
      if (!bed.publisher.measure) return;
      measured = await write();
      await bed.settle();
    });
    const measure = async () => {
      const now = bench.deps.now();
      const fields = { measureAt: now, measureReason: "" } as const;
      // posts of other cases are left alone
      await sql`update channels.deliveries set measure_at = 'infinity'`.execute(database.desk);
      await database.desk
        .updateTable("channels.deliveries")
        .set({ measureAt: now })
        .where("postId", "=", measured)
        .execute();
      await database.desk.updateTable("channels.accounts").set(fields).where("id", "=", bed.account).execute();
      await measureDueJob.run({}, bench.deps);
    };
    const figures = async () => {
      const [delivery] = await bench.deliveries(measured);
      return database.worker
        .selectFrom("channels.latestMeasures")
        .select(["metric", "state"])
        .where("deliveryId", "=", delivery?.id ?? "")
        .execute();
    };
    const asked = faultsOf(network).filter(([fault]) => !ofPublishing.has(fault));

    test.each(asked)(
      "under «%s»: the figures come later, and the profile says why they do not",
      async (fault, expected) => {
        if (!bed.publisher.measure) {
          // only the profile's figures are there to be asked for
          expect(network).toBe("telegram");
          measured = await write();
          await bed.settle();
        }
        bed.meet(fault, fault in calls);
        await measure();
        bed.forget();
        const held = await accountOf();
        if (stops.has(fault)) {
          expect([held.state, expected.includes(held.stopReason as Reason)]).toEqual(["stopped", true]);
          await bed.reopen();
        } else {
          expect(held.state).toBe("connected");
          if (!isSilent(fault)) expect(expected).toContain(held.measureReason);
        }
        bench.moveClock(120_000);
        await database.desk
          .updateTable("channels.accounts")
          .set({ pausedUntil: null })
          .where("id", "=", bed.account)
          .execute();
        await measure();
        expect(await accountOf()).toMatchObject({ state: "connected", measureReason: "" });
        if (!bed.publisher.measure) return;
        const known = await figures();
        expect(known.length).toBeGreaterThan(0);
        expect(known.every(({ state }) => state === "known")).toBe(true);
        const [delivery] = await bench.deliveries(measured);
        expect(shownOf(delivery?.message.text ?? "-")).toHaveLength(1);
      },
    );
  });
});
