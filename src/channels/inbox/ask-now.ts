import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { addJob } from "#src/platform/jobs.ts";
import { openAccounts } from "../accounts/open-accounts.ts";
import type { Publisher } from "../publisher.ts";
import { fetchInboxJob } from "./fetch-inbox.ts";

/** How long after a network answered a person may have it asked again. */
const pauseMs = 30_000;

interface Asked {
  readonly site: string;
  readonly now: Date;
}

/** Networks that tell programs what people write. */
const telling = (publishers: ReadonlyMap<string, Publisher>): string[] =>
  [...publishers.values()].flatMap(({ network, inbox }) => (inbox ? [network] : []));

/**
 * Has the networks of a site asked for comments now instead of at their ten minutes. One that was asked a moment ago, or that itself asked to wait,
 * is left alone. @returns how many profiles are asked
 */
export async function askInboxNow(
  tx: Tx,
  publishers: ReadonlyMap<string, Publisher>,
  { site, now }: Asked,
): Promise<Result<{ readonly profiles: number }, { readonly kind: "just-asked" | "nobody-to-ask" }>> {
  const open = await openAccounts(tx, now)
    .where("a.site", "=", site)
    .where("a.network", "in", telling(publishers))
    .where("a.inboxReason", "=", "")
    .execute();
  if (open.length === 0) return err({ kind: "nobody-to-ask" });
  const since = now.getTime() - pauseMs;
  const due = open.filter(({ inboxReadAt }) => inboxReadAt === null || inboxReadAt.getTime() <= since);
  if (due.length === 0) return err({ kind: "just-asked" });
  await tx
    .updateTable("channels.accounts")
    .set({ inboxAt: now })
    .where(
      "id",
      "in",
      due.map(({ id }) => id),
    )
    .execute();
  await addJob(tx, fetchInboxJob, {}, { key: fetchInboxJob.name, at: now });
  return ok({ profiles: due.length });
}

/** When each profile of a site was last asked for comments, and what keeps it from being asked. */
export const listAsked = (db: Db, publishers: ReadonlyMap<string, Publisher>, site: string) =>
  db
    .selectFrom("channels.accounts")
    .select(["id", "network", "name", "state", "inboxReadAt", "inboxReason"])
    .where("site", "=", site)
    .where("network", "in", telling(publishers))
    .where("state", "<>", "removed")
    .orderBy("network")
    .orderBy("name")
    .execute();
