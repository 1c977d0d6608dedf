import { setTimeout as wait } from "node:timers/promises";
import {
  type Answer,
  type callNetwork,
  explainFailure,
  isGood,
  later,
  listAt,
  refused,
  textAt,
} from "./call-network.ts";
import { withLink } from "./count-text.ts";
import { explainMeta } from "./explain-meta.ts";
import { lookThrough } from "./look-through.ts";
import type { Call, Found, Outcome, Sending, Sent } from "./publisher.ts";

type Given = Omit<Parameters<typeof callNetwork>[1], "signal" | "token">;
type NotSent = Exclude<Outcome, Sent>;

/** How Instagram and Threads name the same steps. */
export interface ContainerNetwork {
  readonly ask: (call: Call, path: string, given?: Given) => Promise<Answer>;
  readonly make: (call: Call, sending: Sending) => Promise<Answer | NotSent>;
  /** Where the state stands in the answer, and what else is asked for with it. */
  readonly statusField: "status" | "status_code";
  readonly statusFields: string;
  /** Below the profile: what publishes a container. */
  readonly publishEdge: string;
  /** Below the profile: where what was published is listed. */
  readonly listEdge: (sending: Sending) => string;
  readonly textField: "caption" | "text";
}

const profileOf = (call: Call): string => `/${call.channel.remoteId}`;

/** Publishing and finding again on a network where a post is prepared as a container. */
export const byContainer = (network: ContainerNetwork) => ({
  publish: (call: Call, sending: Sending): Promise<Outcome> =>
    publishContainer(
      {
        ...statusOn(network, call),
        make: () => network.make(call, sending),
        publish: (container) =>
          network.ask(call, `${profileOf(call)}/${network.publishEdge}`, { form: { creation_id: container } }),
        shown: (id) => network.ask(call, `/${id}?fields=permalink`),
      },
      sending,
      call.signal,
    ),
  findSent: async (call: Call, sending: Sending): Promise<Found> => {
    const isOpen = await askContainer(statusOn(network, call), sending.progress.container);
    if (isOpen) return isOpen;
    const { textField, listEdge } = network;
    const list = `${profileOf(call)}/${listEdge(sending)}?fields=id,${textField},timestamp,permalink&limit=50`;
    const wanted = withLink(sending.message);
    const found = await lookInList(sending, wanted, textField, (more) => network.ask(call, list + more));
    // the container says that it is out: not to find it does not make it absent
    return found.kind === "absent" ? { kind: "cannot-tell" } : found;
  },
});

const statusOn = ({ ask, statusField, statusFields }: ContainerNetwork, call: Call) => ({
  ...{ status: (container: string) => ask(call, `/${container}?fields=${statusFields}`), statusField },
});

/** The parts of a post with several pictures, each a container of its own; one that nobody publishes is seen by nobody. */
export async function makeChildren(
  ask: (form: Readonly<Record<string, string>>) => Promise<Answer>,
  forms: readonly Readonly<Record<string, string>>[],
): Promise<string | NotSent> {
  const children: string[] = [];
  for (const form of forms) {
    const child = await ask({ ...form, is_carousel_item: "true" });
    if (!isGood(child)) return explainFailure(child, explainMeta, false);
    children.push(textAt(child.body, "id"));
  }
  return children.join(",");
}

interface ContainerWay {
  readonly make: () => Promise<Answer | NotSent>;
  readonly status: (container: string) => Promise<Answer>;
  readonly statusField: "status" | "status_code";
  readonly publish: (container: string) => Promise<Answer>;
  /** Asks for the address of what was published. */
  readonly shown: (id: string) => Promise<Answer>;
}

const rounds = 40;
const isOutcome = (made: Answer | NotSent): made is NotSent => !["answer", "unsent", "lost"].includes(made.kind);

/**
 * Makes a container, waits until the network has fetched what belongs to it, and publishes it. The container's id is the key of
 * the delivery: it is kept before it is published, and what it says of itself decides after a lost answer.
 */
async function publishContainer(way: ContainerWay, sending: Sending, signal: AbortSignal): Promise<Outcome> {
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
async function askContainer(
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
