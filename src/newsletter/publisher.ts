import { countGraphemes, type Publisher, publishToList, withLink } from "#src/channels/index.ts";
import type { Db } from "#src/platform/db.ts";
import { countStates } from "./counts.ts";
import { countRecipients, findIssue, openIssue, withdrawIssue } from "./open-issue.ts";

const longest = 20_000;

/**
 * A list as a channel: delivering to it opens an issue. A letter that was sent cannot be changed: a correction is a letter of its own.
 * @param db asked for at each call, so that whoever only counts and checks needs none
 */
export const newsletterPublisher = (db: () => Db): Publisher =>
  publishToList({
    network: "newsletter",
    name: "Newsletter",
    textOf: withLink,
    count: (message) => ({ used: countGraphemes(message.text), limit: longest, unit: "characters" }),
    open: (listId, { key, message, replyTo }, now) =>
      openIssue(db(), { id: key, listId, message, replaces: replyTo?.remoteId, now }),
    find: async (id) => ((await findIssue(db(), id)) ? countRecipients(db(), id) : undefined),
    stop: (id, now) => withdrawIssue(db(), id, now),
    countArrived: async (id) => {
      const { sent, refused } = await countStates(db(), id);
      return { delivered: sent, bounced: refused };
    },
    countFollowers: async (listId) => {
      const { count } = await db()
        .selectFrom("newsletter.subscriptions")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("listId", "=", listId)
        .where("confirmedAt", "is not", null)
        .executeTakeFirstOrThrow();
      return count;
    },
  });
