import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Tx } from "#src/platform/db.ts";
import { addJob } from "#src/platform/jobs.ts";
import type { Person } from "../posts/write-post.ts";
import type { Publisher } from "../publisher.ts";
import { lockItem } from "./lock-item.ts";
import { moderateJob } from "./moderate-item.ts";
import { noteModeration } from "./note-moderation.ts";
import { type ModerationRule, moderationRules } from "./rules.ts";

/** What a person decides about an item: an answer apart. */
export type ItemDecision =
  | { readonly what: "assign"; readonly office: string }
  | { readonly what: "close" | "reopen" | "show" }
  | { readonly what: "hide"; readonly rule: string }
  /** What a person did on the network itself, where programs are not let: hidden, deleted or reported there. */
  | { readonly what: "hid-there"; readonly rule: string }
  | { readonly what: "showed-there" };
export type ItemRefusal = { readonly kind: "not-found" | "not-open" | "rule-missing" | "not-supported" };

const isRule = (rule: string): rule is ModerationRule => moderationRules.some((one) => one === rule);

/** Assigns an item, closes it, asks its network to hide it for a point of the published policy, or notes that a person did so there. */
export async function decideItem(
  tx: Tx,
  publishers: ReadonlyMap<string, Publisher>,
  {
    site,
    id,
    by,
    now,
    decision,
  }: {
    readonly site: string;
    readonly id: string;
    readonly by: Person;
    readonly now: Date;
    readonly decision: ItemDecision;
  },
): Promise<Result<undefined, ItemRefusal>> {
  const found = await lockItem(tx, site, id);
  if (!found) return err({ kind: "not-found" });
  const { item, account } = found;
  if (item.forgottenAt !== null) return err({ kind: "not-open" });
  const set = (fields: object) =>
    tx
      .updateTable("channels.inbox")
      .set({ ...fields, decidedBy: by.name.slice(0, 300), changedAt: now })
      .where("id", "=", id)
      .execute();
  switch (decision.what) {
    case "assign":
      await set({ office: decision.office.slice(0, 200) });
      return ok(undefined);
    case "close":
      if (item.state !== "open" && item.state !== "answered") return err({ kind: "not-open" });
      await set({ state: "closed" });
      return ok(undefined);
    case "reopen":
      if (item.state !== "closed") return err({ kind: "not-open" });
      await set({ state: "open" });
      return ok(undefined);
    case "hid-there":
    case "showed-there": {
      const isHide = decision.what === "hid-there";
      if (isHide === (item.state === "hidden") || item.state === "gone" || item.wanted)
        return err({ kind: "not-open" });
      if (isHide && !isRule(decision.rule)) return err({ kind: "rule-missing" });
      const rule = isHide ? decision.rule : item.rule;
      const state = isHide ? "hidden" : item.firstAnsweredAt ? "answered" : "open";
      await set({ state, rule, reason: "", hidThereAt: isHide ? now : null, lookedAt: null, stillThere: null });
      const what = isHide ? "hidden" : "shown";
      await noteModeration(tx, { site, network: account.network, what, rule, now });
      return ok(undefined);
    }
    default: {
      if (!publishers.get(account.network)?.inbox?.hide) return err({ kind: "not-supported" });
      const isHide = decision.what === "hide";
      if (isHide === (item.state === "hidden") || item.state === "gone") return err({ kind: "not-open" });
      if (isHide && !isRule(decision.rule)) return err({ kind: "rule-missing" });
      await set({ wanted: decision.what, reason: "", ...(isHide && { rule: decision.rule }) });
      await addJob(tx, moderateJob, { id }, { key: `${moderateJob.name}:${id}`, at: now });
      return ok(undefined);
    }
  }
}
