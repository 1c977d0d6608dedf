import { type Publisher, publishToList } from "#src/channels/index.ts";
import type { Db } from "#src/platform/db.ts";
import { countStates } from "./counts.ts";
import { changeNotice, countSends, findNotice, openNotice, withdrawNotice } from "./open-notice.ts";
import { mostBytes, sizeOf } from "./payload.ts";

/**
 * A topic of notifications as a channel: delivering to it opens a notice, a change is shown in place of what is shown already.
 * @param db asked for at each call, so that whoever only counts and checks needs none
 * @param origin of the municipality's site; other sites say theirs
 */
export const pushPublisher = (db: () => Db, origin: string): Publisher =>
  publishToList({
    network: "push",
    name: "Notifiche",
    textOf: ({ text }) => text,
    count: (message) => ({ used: sizeOf(message), limit: mostBytes, unit: "bytes" }),
    open: (topicId, { key, message }, now) => openNotice(db(), { id: key, topicId, message, origin, now }),
    find: async (id) => ((await findNotice(db(), id)) ? countSends(db(), id) : undefined),
    change: (id, message, now) => changeNotice(db(), { id, message, origin, now }),
    stop: (id, now) => withdrawNotice(db(), id, now),
    countArrived: async (id) => {
      const { sent, gone, refused } = await countStates(db(), id);
      return { delivered: sent, bounced: gone + refused };
    },
    countFollowers: async (topicId) => {
      const { count } = await db()
        .selectFrom("push.wishes")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("topicId", "=", topicId)
        .executeTakeFirstOrThrow();
      return count;
    },
  });
