import { setTimeout as wait } from "node:timers/promises";
import { type Answer, explainFailure, isGood, later, listAt, refused, textAt } from "./call-network.ts";
import { explainMeta } from "./explain-meta.ts";
import { lookThrough } from "./look-through.ts";
import type { Found, Outcome, Sending, Sent } from "./publisher.ts";

/** How Instagram and Threads name the same steps. */
export interface ContainerWay {
  readonly make: () => Promise<Answer | Exclude<Outcome, Sent>>;
  readonly status: (container: string) => Promise<Answer>;
  /** Where the state stands in the answer. */
  readonly statusField: "status" | "status_code";
  readonly publish: (container: string) => Promise<Answer>;
  /** Asks for the address of what was published. */
  readonly shown: (id: string) => Promise<Answer>;
}

const rounds = 40;
const isOutcome = (made: Answer | Exclude<Outcome, Sent>): made is Exclude<Outcome, Sent> =>
  !["answer", "unsent", "lost"].includes(made.kind);

/**
 * Makes a container, waits until the network has fetched what belongs to it, and publishes it. The container's id is the key of
 * the delivery: it is kept before it is published, and what it says of itself decides after a lost answer.
 */
export async function publishContainer(way: ContainerWay, sending: Sending, signal: AbortSignal): Promise<Outcome> {
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
  const id = textAt(published.body, "id");
  const shown = await way.shown(id);
  const url = isGood(shown) ? textAt(shown.body, "permalink") : "";
  return { kind: "sent", remoteId: id, url, answer: published.body };
}

/** Whether a container says that it was published; `undefined`: it does. */
export async function askContainer(
  { status, statusField }: Pick<ContainerWay, "status" | "statusField">,
  container: string | undefined,
): Promise<Exclude<Found, Sent> | undefined> {
  if (!container) return { kind: "absent" };
  const answer = await status(container);
  if (!isGood(answer)) {
    const failed = explainFailure(answer, explainMeta, false);
    return failed.kind === "refused" ? { kind: "cannot-tell" } : failed;
  }
  return textAt(answer.body, statusField) === "PUBLISHED" ? undefined : { kind: "absent" };
}

/** Looks for a post among those that a list of Instagram or Threads names. @param textField where the list has the text */
export const lookInList = (
  sending: Sending,
  wanted: string,
  textField: "caption" | "text",
  list: (cursor: string) => Promise<Answer>,
): Promise<Found> =>
  lookThrough(
    sending,
    wanted,
    explainMeta,
    (after) => list(after && `&after=${encodeURIComponent(after)}`),
    (body) => ({
      listed: listAt(body, "data").map((raw) => ({
        ...{ id: textAt(raw, "id"), url: textAt(raw, "permalink"), made: textAt(raw, "timestamp"), raw },
        text: textAt(raw, textField),
      })),
      next: textAt(body, "paging", "cursors", "after"),
    }),
  );

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
