import { z } from "zod";
import { addJob, defineJob } from "#src/platform/jobs.ts";
import { stopAccount } from "../accounts/stop-account.ts";
import { alone } from "../delivery/claim-delivery.ts";
import type { ChannelJobDeps } from "../delivery/deps.ts";
import { openCall, publisherOf } from "../delivery/open-call.ts";
import { noteModeration } from "./note-moderation.ts";

const againMs = 60_000;

/**
 * Has a network hide something, or show it again; the public register says so once it is done. Hiding twice is hiding once: after
 * a lost answer it is simply asked for again.
 */
export const moderateJob = defineJob({
  name: "channels.moderate",
  payload: z.object({ id: z.uuid() }),
  maxAttempts: 5,
  run: async ({ id }, deps: ChannelJobDeps) => {
    await alone(deps, `inbox:${id}`, () => moderate(deps, id));
  },
});

async function moderate(deps: ChannelJobDeps, id: string): Promise<void> {
  const { db } = deps;
  const item = await db.selectFrom("channels.inbox").selectAll().where("id", "=", id).executeTakeFirst();
  if (!item?.wanted) return;
  const account = await db
    .selectFrom("channels.accounts")
    .selectAll()
    .where("id", "=", item.accountId)
    .executeTakeFirstOrThrow();
  const { inbox } = publisherOf(deps, account.network);
  const again = (seconds: number | undefined) => {
    const at = new Date(
      deps.now().getTime() + (seconds === undefined ? againMs * deps.channels.pace : seconds * 1_000),
    );
    return addJob(db, moderateJob, { id }, { key: `${moderateJob.name}:${id}`, at });
  };
  if (account.state !== "connected") return;
  if (!inbox?.hide) throw new Error(`${account.network} hides nothing`);
  const { wanted } = item;
  const isHide = wanted === "hide";
  const changed = await inbox.hide(openCall(deps, account), item, isHide);
  const now = deps.now();
  const still = db.updateTable("channels.inbox").where("id", "=", id).where("wanted", "=", wanted);
  switch (changed.kind) {
    case "done":
      await db.transaction().execute(async (tx) => {
        const state = isHide ? "hidden" : item.firstAnsweredAt ? "answered" : "open";
        const { numUpdatedRows } = await tx
          .updateTable("channels.inbox")
          .set({ state, wanted: null, reason: "", changedAt: now })
          .where("id", "=", id)
          .where("wanted", "=", wanted)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return;
        const what = isHide ? "hidden" : "shown";
        await noteModeration(tx, { site: account.site, network: account.network, what, rule: item.rule, now });
      });
      return;
    case "refused": {
      const state = changed.reason === "gone" ? { state: "gone" as const } : {};
      await still.set({ wanted: null, reason: changed.reason, ...state }).execute();
      return;
    }
    case "stopped":
      await still.set({ reason: changed.reason }).execute();
      await db.transaction().execute((tx) => stopAccount(tx, deps, account, changed));
      return;
    default:
      await still.set({ reason: changed.reason }).execute();
      await again(changed.kind === "try-later" ? changed.afterSeconds : undefined);
  }
}
