import type { Publisher } from "#src/channels/index.ts";
import type { Db } from "#src/platform/db.ts";
import { countStates } from "./counts.ts";
import { changeNotice, countSends, openNotice, withdrawNotice } from "./open-notice.ts";
import { mostBytes, sizeOf } from "./payload.ts";

const gone = { kind: "refused", reason: "gone", detail: "" } as const;
const tooLong = { kind: "refused", reason: "too-long", detail: "" } as const;

/**
 * A topic of notifications as a channel: delivering to it opens a notice under the delivery's own id, with one row for each browser. Those rows
 * are sent by a job of their own.
 * @param db asked for at each call, so that whoever only counts and checks needs none
 */
export const pushPublisher = (db: () => Db, origin: string): Publisher => ({
  network: "push",
  name: "Notifiche",
  gapMs: 0,
  textOf: ({ text }) => text,
  count: (message) => ({ used: sizeOf(message), limit: mostBytes, unit: "bytes" }),
  check: () => [],
  publish: async (call, { key, message }) => {
    if (sizeOf(message) > mostBytes) return tooLong;
    const recipients = await openNotice(db(), { id: key, topicId: call.channel.id, message, origin, now: call.now() });
    if (recipients === undefined) return gone;
    return { kind: "sent", remoteId: key, url: "", answer: { recipients } };
  },
  findSent: async (_call, { key }) => {
    const found = await db().selectFrom("push.notices").select("id").where("id", "=", key).executeTakeFirst();
    if (!found) return { kind: "absent" };
    return { kind: "sent", remoteId: key, url: "", answer: { recipients: await countSends(db(), key) } };
  },
  edit: async (call, { remoteId }, message) => {
    if (sizeOf(message) > mostBytes) return tooLong;
    await changeNotice(db(), { id: remoteId, message, origin, now: call.now() });
    return { kind: "done", answer: {} };
  },
  remove: async (call, { remoteId }) => {
    const { stopped, gone: sent } = await withdrawNotice(db(), remoteId, call.now());
    if (sent === 0) return { kind: "done", answer: { stopped } };
    return { kind: "refused", reason: "not-supported", detail: `${sent} / ${sent + stopped}` };
  },
  measure: async (_call, { remoteId }) => {
    const states = await countStates(db(), remoteId);
    return [
      { metric: "delivered", state: "known", value: states.sent },
      { metric: "bounced", state: "known", value: states.gone + states.refused },
    ];
  },
  measureProfile: async (call) => {
    const { count } = await db()
      .selectFrom("push.wishes")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("topicId", "=", call.channel.id)
      .executeTakeFirstOrThrow();
    return [{ metric: "followers", state: "known", value: count }];
  },
  probe: async () => ({ kind: "alive" }),
});
