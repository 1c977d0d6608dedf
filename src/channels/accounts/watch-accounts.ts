import { queueLetter } from "#src/platform/outbox.ts";
import type { ChannelJobDeps } from "../delivery/deps.ts";
import { publisherOf } from "../delivery/open-call.ts";
import { channelText } from "../messages.ts";
import type { Account } from "../tables.ts";
import { letterDay } from "./letter-day.ts";
import { renewIfDue } from "./renew-token.ts";

/** Days before the end at which the responsible person is written to. */
const warnings = [14, 7, 3, 1];
const dayMs = 86_400_000;

/**
 * Looks at the end of every channel's access: renews it where the network lets us, warns the responsible person in time where it
 * does not, and stops what has ended before a post is tried on it.
 */
export async function watchAccounts(deps: ChannelJobDeps): Promise<void> {
  const horizon = new Date(deps.now().getTime() + 15 * dayMs);
  const accounts = await deps.db
    .selectFrom("channels.accounts")
    .selectAll()
    .where("state", "=", "connected")
    .where((eb) => eb.or([eb("secretExpiresAt", "<=", horizon), eb("renewUntil", "<=", horizon)]))
    .execute();
  for (const account of accounts) {
    if (!deps.channels.publishers.has(account.network)) continue;
    const current = await renewIfDue(deps, account);
    if (!("kind" in current) && current.state === "connected") await warn(deps, current);
  }
}

/** The instant after which only a person can open the channel again; `undefined`: it renews itself. */
function endOf(deps: ChannelJobDeps, account: Account): Date | undefined {
  if (account.renewUntil) return account.renewUntil;
  return publisherOf(deps, account.network).renew ? undefined : (account.secretExpiresAt ?? undefined);
}

async function warn(deps: ChannelJobDeps, account: Account): Promise<void> {
  const end = endOf(deps, account);
  if (!end) return;
  const days = Math.max(0, Math.ceil((end.getTime() - deps.now().getTime()) / dayMs));
  const step = warnings.findLast((one) => days <= one);
  if (step === undefined || (account.warnedDays !== null && account.warnedDays <= step)) return;
  await deps.db.transaction().execute(async (tx) => {
    await tx.updateTable("channels.accounts").set({ warnedDays: step }).where("id", "=", account.id).execute();
    if (account.responsibleMail === "") return;
    const say = channelText("it");
    const letter = {
      to: account.responsibleMail,
      subject: say("letter.expiring.subject", { channel: account.name, count: days }),
      text: say("letter.expiring", {
        ...{ channel: account.name, day: letterDay(end), address: `${deps.publicUrl}/admin/canali` },
      }),
    };
    await queueLetter(tx, letter, { about: `channel:${account.id}`, now: deps.now() });
  });
}
