import { countGraphemes, type Publisher, withLink } from "#src/channels/index.ts";
import type { Db } from "#src/platform/db.ts";
import { countStates } from "./counts.ts";
import { countRecipients, openIssue, withdrawIssue } from "./open-issue.ts";

const longest = 20_000;
const gone = { kind: "refused", reason: "gone", detail: "" } as const;

/**
 * A list as a channel: delivering to it opens an issue under the delivery's own id, with one row for each person. Those rows are sent by a
 * job of their own, so that a long list holds no delivery up.
 * @param db asked for at each call, so that whoever only counts and checks needs none
 */
export const newsletterPublisher = (db: () => Db): Publisher => ({
  network: "newsletter",
  name: "Newsletter",
  gapMs: 0,
  textOf: withLink,
  count: (message) => ({ used: countGraphemes(message.text), limit: longest, unit: "characters" }),
  check: () => [],
  publish: async (call, { key, message, replyTo }) => {
    const listId = call.channel.id;
    const recipients = await openIssue(db(), {
      id: key,
      listId,
      message,
      replaces: replyTo?.remoteId,
      now: call.now(),
    });
    if (recipients === undefined) return gone;
    return { kind: "sent", remoteId: key, url: "", answer: { recipients } };
  },
  findSent: async (_call, { key }) => {
    const found = await db().selectFrom("newsletter.issues").select("id").where("id", "=", key).executeTakeFirst();
    if (!found) return { kind: "absent" };
    return { kind: "sent", remoteId: key, url: "", answer: { recipients: await countRecipients(db(), key) } };
  },
  // a letter that was sent cannot be changed: a correction is a letter of its own
  remove: async (call, { remoteId }) => {
    const { stopped, gone: sent } = await withdrawIssue(db(), remoteId, call.now());
    if (sent === 0) return { kind: "done", answer: { stopped } };
    return { kind: "refused", reason: "not-supported", detail: `${sent} / ${sent + stopped}` };
  },
  measure: async (_call, { remoteId }) => {
    const states = await countStates(db(), remoteId);
    return [
      { metric: "delivered", state: "known", value: states.sent },
      { metric: "bounced", state: "known", value: states.refused },
    ];
  },
  measureProfile: async (call) => {
    const { count } = await db()
      .selectFrom("newsletter.subscriptions")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("listId", "=", call.channel.id)
      .where("confirmedAt", "is not", null)
      .executeTakeFirstOrThrow();
    return [{ metric: "followers", state: "known", value: count }];
  },
  probe: async () => ({ kind: "alive" }),
});
