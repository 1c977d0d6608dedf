import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Tx } from "#src/platform/db.ts";
import { addJob } from "#src/platform/jobs.ts";
import { archive } from "../delivery/archive.ts";
import { askForAnswers } from "../delivery/ask-for-answers.ts";
import { deliverJob } from "../delivery/deliver.ts";
import type { Person } from "./write-post.ts";

/** What a person decides about a delivery that the program cannot move on by itself. */
export type Decision = "arrived" | "send-again" | "release" | "give-up";
export type DecideRefusal = { readonly kind: "not-found" | "not-open" | "same-person" | "declaration-missing" };

/** From which states each decision leads on. */
const from: Readonly<Record<Decision, readonly string[]>> = {
  arrived: ["uncertain"],
  "send-again": ["uncertain", "refused"],
  release: ["review"],
  "give-up": ["uncertain", "refused", "review", "queued"],
};

/**
 * Moves a delivery on as a person decided: it is there, it must be sent (again), a silence period lets it go, or it is given up.
 * What a silence period held is let go by somebody else than its author, while the period lasts only with the double declaration.
 */
export async function decideDelivery(
  tx: Tx,
  {
    site,
    id,
    decision,
    by,
    address,
    isSilent,
    now,
  }: {
    readonly site: string;
    readonly id: string;
    readonly decision: Decision;
    readonly by: Person;
    /** Where the person saw it. */
    readonly address: string;
    readonly isSilent: boolean;
    readonly now: Date;
  },
): Promise<Result<undefined, DecideRefusal>> {
  const delivery = await tx
    .selectFrom("channels.deliveries")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  const post =
    delivery &&
    (await tx
      .selectFrom("channels.posts")
      .selectAll()
      .where("id", "=", delivery.postId)
      .where("site", "=", site)
      .executeTakeFirst());
  if (!delivery || !post) return err({ kind: "not-found" });
  const isCalling = delivery.state === "queued" && delivery.callingSince !== null;
  if (!from[decision].includes(delivery.state) || isCalling) return err({ kind: "not-open" });
  if (decision === "release" && post.authorId === by.id) return err({ kind: "same-person" });
  if (decision === "release" && isSilent && !post.declaration) return err({ kind: "declaration-missing" });
  const again = {
    state: "queued",
    callingSince: null,
    attempts: 0,
    asked: 0,
    reason: "",
    detail: "",
    nextAt: now,
  } as const;
  const fields = {
    arrived: { state: "sent", callingSince: null, reason: "", remoteUrl: address, sentAt: now } as const,
    "send-again": again,
    release: again,
    "give-up": { state: "withdrawn", callingSince: null } as const,
  }[decision];
  await tx.updateTable("channels.deliveries").set(fields).where("id", "=", id).execute();
  await archive(
    tx,
    { delivery, post },
    { what: "decided", at: now, person: by.name, reason: decision, remoteUrl: address },
  );
  if (decision === "arrived") await askForAnswers(tx, id);
  if (decision === "send-again" || decision === "release") await addJob(tx, deliverJob, { id });
  return ok(undefined);
}
