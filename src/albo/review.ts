import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Tx } from "#src/platform/db.ts";
import { type ContentProblem, checkContent } from "./check-content.ts";
import { findDraft } from "./drafts.ts";
import { type GateFinding, listGateFindings } from "./files/scan-file.ts";
import { listSchedules } from "./schedule.ts";
import { listTerms, readSettings } from "./settings.ts";
import { type Actor, writeLog } from "./write-log.ts";

interface Step {
  readonly site: string;
  readonly id: string;
  readonly actor: Actor;
  readonly now: Date;
}

/** Hands a draft to who publishes; from now on it does not change. Refusals: what is still missing. */
export async function sendToReview(
  tx: Tx,
  { site, id, actor, now }: Step,
): Promise<
  Result<undefined, { kind: "not-found" | "not-a-draft" } | { kind: "incomplete"; problems: ContentProblem[] }>
> {
  const draft = await findDraft(tx, { site, id, lock: true });
  if (!draft) return err({ kind: "not-found" });
  if (draft.state !== "draft") return err({ kind: "not-a-draft" });
  const problems = checkContent(draft.content, await listTerms(tx, site), await listSchedules(tx, site));
  if (problems.length > 0) return err({ kind: "incomplete", problems });
  await tx
    .updateTable("albo.drafts")
    .set({ state: "in-review", note: null, changedAt: now })
    .where("id", "=", id)
    .execute();
  await writeLog(tx, {
    site,
    act: id,
    what: "sent-to-review",
    actor,
    at: now,
    detail: { sha256: draft.contentSha256 },
  });
  return ok(undefined);
}

/** Gives a draft back to who wrote it, with the reason; an approval is undone. */
export async function sendBack(
  tx: Tx,
  { site, id, actor, now, reason }: Step & { reason: string },
): Promise<Result<undefined, { kind: "not-found" | "not-in-review" | "no-reason" }>> {
  const draft = await findDraft(tx, { site, id, lock: true });
  if (!draft) return err({ kind: "not-found" });
  if (draft.state !== "in-review" && draft.state !== "approved") return err({ kind: "not-in-review" });
  if (reason.trim() === "") return err({ kind: "no-reason" });
  await tx
    .updateTable("albo.drafts")
    .set({
      ...{ state: "draft", note: reason, changedAt: now, startOn: null, personalData: null },
      ...{ approvedBy: null, approvedRole: null, approvedSha256: null },
    })
    .where("id", "=", id)
    .execute();
  await writeLog(tx, { site, act: id, what: "sent-back", actor, at: now, detail: { reason } });
  return ok(undefined);
}

/** What who approves has seen and decided. */
export interface Approval {
  /** Hash of the contents that were on the screen. */
  readonly sha256: string;
  /** Civil day on which the exposure begins; left out: at once. */
  readonly startOn?: CivilDate;
  /** Why the act may be posted with the personal data that were found in it; needed as soon as something was found. */
  readonly personalDataReason?: string;
}
export type ApprovalRefusal =
  | { kind: "not-found" | "not-in-review" | "no-settings" | "own-draft" | "changed-meanwhile" | "day-past" }
  | { kind: "personal-data"; findings: GateFinding[] }
  | { kind: "incomplete"; problems: ContentProblem[] };

/**
 * Approves what was reviewed, and only that: with other contents than those on the screen it is refused. Where the
 * municipality wants two persons, whoever wrote a draft cannot approve it; the database refuses it too.
 */
export async function approveDraft(
  tx: Tx,
  { site, id, actor, now, approval }: Step & { approval: Approval },
): Promise<Result<undefined, ApprovalRefusal>> {
  const draft = await findDraft(tx, { site, id, lock: true });
  if (!draft) return err({ kind: "not-found" });
  if (draft.state !== "in-review") return err({ kind: "not-in-review" });
  const settings = await readSettings(tx, site);
  if (!settings) return err({ kind: "no-settings" });
  if (settings.twoPersons && draft.author === actor.person) return err({ kind: "own-draft" });
  if (approval.sha256 !== draft.contentSha256) return err({ kind: "changed-meanwhile" });
  const problems = checkContent(draft.content, await listTerms(tx, site), await listSchedules(tx, site));
  if (problems.length > 0) return err({ kind: "incomplete", problems });
  const { startOn } = approval;
  const findings = await listGateFindings(tx, draft.content);
  const reason = approval.personalDataReason?.trim() ?? "";
  if (findings.length > 0 && reason === "") return err({ kind: "personal-data", findings });
  const confirmed = findings.length > 0 ? { kinds: [...new Set(findings.map(({ kind }) => kind))], reason } : undefined;
  if (startOn !== undefined && startOn < civilDateOf(now)) return err({ kind: "day-past" });
  await tx
    .updateTable("albo.drafts")
    .set({
      ...{ state: "approved", approvedBy: actor.person, approvedRole: actor.role, approvedSha256: draft.contentSha256 },
      ...{ startOn: startOn ?? null, changedAt: now },
      personalData: confirmed ? JSON.stringify(confirmed) : null,
    })
    .where("id", "=", id)
    .execute();
  const detail = {
    sha256: draft.contentSha256,
    ...(startOn && { startOn }),
    ...(confirmed && { personalData: confirmed }),
  };
  await writeLog(tx, { site, act: id, what: "approved", actor, at: now, detail });
  return ok(undefined);
}
