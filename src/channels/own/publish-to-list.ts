import type { Changed, Count, Message, Publisher, Refused, Sending } from "../publisher.ts";

/** A channel of the municipality itself, of which somebody asked to be told: what differs between letters and notices. */
export interface OwnChannel {
  readonly network: string;
  readonly name: string;
  readonly textOf: (message: Message) => string;
  readonly count: (message: Message) => Count;
  /** Opens what is said under the delivery's own id, once. @returns how many are told; `undefined`: no such channel */
  readonly open: (
    channel: string,
    sending: Pick<Sending, "key" | "message" | "replyTo">,
    now: Date,
  ) => Promise<number | undefined>;
  /** How many are told by what was opened under this id; `undefined`: nothing was. */
  readonly find: (id: string) => Promise<number | undefined>;
  /** Says it anew to who has it; absent where nothing that went out can be changed. */
  readonly change?: (id: string, message: Message, now: Date) => Promise<void>;
  /** Stops it for who has not got it yet. */
  readonly stop: (id: string, now: Date) => Promise<{ readonly stopped: number; readonly gone: number }>;
  readonly countArrived: (id: string) => Promise<{ readonly delivered: number; readonly bounced: number }>;
  readonly countFollowers: (channel: string) => Promise<number>;
}

const gone: Refused = { kind: "refused", reason: "gone", detail: "" };
const tooLong: Refused = { kind: "refused", reason: "too-long", detail: "" };

/**
 * Such a channel in the contract of all channels. Delivering to it opens rows, one for each who is told; they are sent by a job of their own, so
 * that many recipients hold no delivery up. Asking whether it arrived is asking whether the rows are there.
 */
export function publishToList(own: OwnChannel): Publisher {
  const isTooLong = (message: Message): boolean => {
    const { used, limit } = own.count(message);
    return used > limit;
  };
  const { change } = own;
  return {
    ...{ network: own.network, name: own.name, gapMs: 0, textOf: own.textOf, count: own.count },
    check: () => [],
    publish: async (call, sending) => {
      if (isTooLong(sending.message)) return tooLong;
      const recipients = await own.open(call.channel.id, sending, call.now());
      return recipients === undefined ? gone : opened(sending.key, recipients);
    },
    findSent: async (_call, { key }) => {
      const recipients = await own.find(key);
      return recipients === undefined ? { kind: "absent" } : opened(key, recipients);
    },
    ...(change && {
      edit: async (call, { remoteId }, message): Promise<Changed> => {
        if (isTooLong(message)) return tooLong;
        await change(remoteId, message, call.now());
        return { kind: "done", answer: {} };
      },
    }),
    remove: async (call, { remoteId }) => {
      const { stopped, gone: sent } = await own.stop(remoteId, call.now());
      if (sent === 0) return { kind: "done", answer: { stopped } };
      return { kind: "refused", reason: "not-supported", detail: `${sent} / ${sent + stopped}` };
    },
    measure: async (_call, { remoteId }) => {
      const { delivered, bounced } = await own.countArrived(remoteId);
      return [
        { metric: "delivered", state: "known", value: delivered },
        { metric: "bounced", state: "known", value: bounced },
      ];
    },
    measureProfile: async (call) => [
      { metric: "followers", state: "known", value: await own.countFollowers(call.channel.id) },
    ],
    probe: async () => ({ kind: "alive" }),
  };
}

const opened = (key: string, recipients: number) =>
  ({ kind: "sent", remoteId: key, url: "", answer: { recipients } }) as const;
