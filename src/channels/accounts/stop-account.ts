import type { Tx } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import type { ChannelJobDeps } from "../delivery/deps.ts";
import { channelText } from "../messages.ts";
import type { Stopped } from "../publisher.ts";
import type { Account } from "../tables.ts";

/** Stops a channel at once and writes to who answers for it; what waits on it goes on waiting. */
export async function stopAccount(
  tx: Tx,
  deps: Pick<ChannelJobDeps, "now" | "publicUrl">,
  account: Account,
  { reason }: Pick<Stopped, "reason">,
): Promise<void> {
  const now = deps.now();
  const { numUpdatedRows } = await tx
    .updateTable("channels.accounts")
    .set({ state: "stopped", stopReason: reason, stoppedAt: now })
    .where("id", "=", account.id)
    .where("state", "=", "connected")
    .executeTakeFirst();
  if (numUpdatedRows === 0n || account.responsibleMail === "") return;
  const say = channelText("it");
  const letter = {
    to: account.responsibleMail,
    subject: say("letter.stopped.subject", { channel: account.name }),
    text: say("letter.stopped", {
      channel: account.name,
      why: say(`reason.${reason}`),
      address: `${deps.publicUrl}/admin/canali`,
    }),
  };
  await queueLetter(tx, letter, { about: `channel:${account.id}`, now });
}
