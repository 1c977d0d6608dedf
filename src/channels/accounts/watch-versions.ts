import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Tx } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import type { ChannelJobDeps } from "../delivery/deps.ts";
import { channelText } from "../messages.ts";
import { endingVersions, versionFamilies } from "../versions.ts";
import { letterDay } from "./letter-day.ts";

/** Days before the end of a version at which people are written to; -1: it has ended. */
const steps = [60, 30, 14, 7, 1, -1] as const;
const ended = -1;

/**
 * Writes to who answers for a profile before the version of the interface by which its network is asked ends, and when it has: each
 * letter once. Of a version whose end nobody announced only the desk speaks.
 */
export async function watchVersions(deps: ChannelJobDeps): Promise<void> {
  const today = civilDateOf(deps.now());
  for (const { network, version, lastDay } of endingVersions(deps.channels.versions, today)) {
    if (!lastDay) continue;
    const days = daysBetween(today, lastDay);
    const step = days < 0 ? ended : steps.findLast((one) => one !== ended && days <= one);
    if (step === undefined) continue;
    await deps.db.transaction().execute((tx) => write(tx, deps, { network, version, lastDay, step }));
  }
}

const daysBetween = (from: CivilDate, until: CivilDate): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

async function write(
  tx: Tx,
  deps: ChannelJobDeps,
  { network, version, lastDay, step }: { network: string; version: string; lastDay: CivilDate; step: number },
): Promise<void> {
  const people = await tx
    .selectFrom("channels.accounts")
    .select("responsibleMail")
    .distinct()
    .where("network", "in", versionFamilies[network] ?? [network])
    .where("state", "<>", "removed")
    .where("responsibleMail", "<>", "")
    .orderBy("responsibleMail")
    .execute();
  // nobody to tell yet: whoever is named later is told then
  if (people.length === 0) return;
  const now = deps.now();
  const fresh = await tx
    .insertInto("channels.versionLetters")
    .values({ network, version, step, toldAt: now })
    .onConflict((on) => on.doNothing())
    .returning("step")
    .executeTakeFirst();
  if (!fresh) return;
  const say = channelText("it");
  const name = deps.channels.publishers.get(network)?.name ?? network;
  const what = step === ended ? "letter.versionEnded" : "letter.version";
  const values = {
    network: name,
    version,
    day: letterDay(new Date(`${lastDay}T12:00:00Z`)),
    address: `${deps.publicUrl}/admin/canali`,
  };
  for (const { responsibleMail: to } of people) {
    const letter = { to, subject: say(`${what}.subject`, values), text: say(what, values) };
    await queueLetter(tx, letter, { about: `version:${network}:${version}`, now });
  }
}
