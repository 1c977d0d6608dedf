import type { Tx } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import type { ChannelJobDeps } from "../delivery/deps.ts";
import { channelText } from "../messages.ts";
import type { SilencePeriodRow } from "../tables.ts";
import { reportSilence } from "./keep-period.ts";

/** Lines of one letter; the table at the desk has all. */
const mostLines = 100;
/** Of a period that ended longer ago nobody is told by letter, days. */
const daysLate = 30;

/**
 * When a silence period is over, sends what went out in it, with each declaration, and what was held, to who answers for the profiles of its site
 * and to who entered it: each period once.
 */
export async function tellPeriods(deps: ChannelJobDeps): Promise<void> {
  const now = deps.now();
  const over = await deps.db
    .selectFrom("channels.silencePeriods")
    .selectAll()
    .where("toldAt", "is", null)
    .where("endsAt", "<=", now)
    .where("endsAt", ">", new Date(now.getTime() - daysLate * 86_400_000))
    .execute();
  for (const period of over) await deps.db.transaction().execute((tx) => tell(tx, deps, period));
}

async function tell(tx: Tx, deps: ChannelJobDeps, period: SilencePeriodRow): Promise<void> {
  const now = deps.now();
  const readers = await listReaders(tx, period);
  // nobody to tell yet: whoever is named within the month is told then
  if (readers.length === 0) return;
  const { numUpdatedRows } = await tx
    .updateTable("channels.silencePeriods")
    .set({ toldAt: now })
    .where("id", "=", period.id)
    .where("toldAt", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const letter = await write(tx, deps, period);
  for (const to of readers) await queueLetter(tx, { to, ...letter }, { about: `silence:${period.id}`, now });
}

async function listReaders(tx: Tx, { site, madeBy }: SilencePeriodRow): Promise<string[]> {
  const people = await tx
    .selectFrom("channels.accounts")
    .select("responsibleMail")
    .distinct()
    .where("site", "=", site)
    .where("state", "<>", "removed")
    .where("responsibleMail", "<>", "")
    .execute();
  const author = /<([^<>\s]+@[^<>\s]+)>$/.exec(madeBy)?.[1];
  return [...new Set([...people.map(({ responsibleMail }) => responsibleMail), ...(author ? [author] : [])])].sort();
}

async function write(tx: Tx, deps: ChannelJobDeps, period: SilencePeriodRow) {
  const say = channelText("it");
  const rows = await reportSilence(tx, period.site, period);
  const time = new Intl.DateTimeFormat("it", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Rome" });
  const wentOut = rows.filter(({ sentAt }) => sentAt !== null && sentAt >= period.startsAt && sentAt < period.endsAt);
  const lines = rows.slice(0, mostLines).map(({ title, text, channel, state, sentAt, isExempt, declaration }) => {
    const why = declaration ? declaration.reason : isExempt ? say("letter.silence.exempt") : "";
    const when = sentAt ? `, ${time.format(sentAt)}` : "";
    return `- ${title || text.slice(0, 80)} (${channel}): ${say(`state.${state}`)}${when}${why && `. ${why}`}`;
  });
  const values = {
    ...{
      title: period.title,
      basis: period.basis,
      from: time.format(period.startsAt),
      until: time.format(period.endsAt),
    },
    ...{ out: wentOut.length, exempt: wentOut.filter(({ isExempt }) => isExempt).length },
    declared: wentOut.filter(({ declaration }) => declaration !== null).length,
    others: rows.length - wentOut.length,
    lines: lines.length === 0 ? say("letter.silence.none") : lines.join("\n"),
    address: `${deps.publicUrl}/admin/canali/silenzio?site=${period.site}`,
  };
  return { subject: say("letter.silence.subject", values), text: say("letter.silence", values) };
}
