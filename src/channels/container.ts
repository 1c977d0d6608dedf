import { setTimeout as wait } from "node:timers/promises";
import { type Answer, explainFailure, isGood, later, refused, textAt } from "./call-network.ts";
import { explainMeta } from "./explain-meta.ts";
import type { Outcome, Sending, Sent } from "./publisher.ts";

/** How Instagram and Threads name the same steps. */
export interface ContainerWay {
  readonly make: () => Promise<Answer | Exclude<Outcome, Sent>>;
  readonly status: (container: string) => Promise<Answer>;
  /** Where the state stands in the answer. */
  readonly statusField: "status" | "status_code";
  readonly publish: (container: string) => Promise<Answer>;
}

const rounds = 40;
const isOutcome = (made: Answer | Exclude<Outcome, Sent>): made is Exclude<Outcome, Sent> =>
  !["answer", "unsent", "lost"].includes(made.kind);

/**
 * Makes a container, waits until the network has fetched what belongs to it, and publishes it. The container's id is the key of
 * the delivery: it is kept before it is published, and what it says of itself decides after a lost answer.
 */
export async function publishContainer(
  way: ContainerWay,
  sending: Sending,
  signal: AbortSignal,
): Promise<
  { readonly kind: "published"; readonly id: string; readonly answer: Sent["answer"] } | Exclude<Outcome, Sent>
> {
  let container = sending.progress.container ?? "";
  if (container === "") {
    const made = await way.make();
    if (isOutcome(made)) return made;
    // one that nobody publishes is seen by nobody: it is made again
    if (!isGood(made)) return explainFailure(made, explainMeta, false);
    container = textAt(made.body, "id");
    await sending.keep({ container });
  }
  const failed = await untilReady(way, container, sending, signal);
  if (failed) return failed;
  const published = await way.publish(container);
  if (!isGood(published)) return explainFailure(published, explainMeta, true);
  return { kind: "published", id: textAt(published.body, "id"), answer: published.body };
}

async function untilReady(way: ContainerWay, container: string, sending: Sending, signal: AbortSignal) {
  for (let round = 0; round < rounds; round += 1) {
    const answer = await way.status(container);
    if (!isGood(answer)) return explainFailure(answer, explainMeta, false);
    const status = textAt(answer.body, way.statusField);
    if (status === "FINISHED" || status === "PUBLISHED") return undefined;
    if (status === "EXPIRED" || status === "ERROR") {
      const isSecond = sending.progress.failed === "1";
      await sending.keep({ container: "", failed: "1" });
      return isSecond && status === "ERROR"
        ? refused("media-refused", textAt(answer.body, "error_message"))
        : later("server-fault");
    }
    await wait(Math.min(100 * 1.5 ** round, 10_000), undefined, { signal });
  }
  return later("server-fault");
}
