import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { readEntryProof } from "#src/register/index.ts";
import { ActDocument, type ActPeriod } from "../act-document.ts";
import { actTypeName } from "../vocabulary/act-types.ts";
import { CertificateData } from "./certificate-data.ts";
import "../tables.ts";

const dayMs = 86_400_000;

/**
 * What happened to an act, from the log, the editions and the files that were really exposed, not from what was planned.
 * `undefined` when there is no such act.
 */
export async function gatherData(
  db: Db,
  input: { site: string; id: string; body: string; origin: string; now: Date; sealedBy?: string | undefined },
): Promise<CertificateData | undefined> {
  const { site, id, now, sealedBy } = input;
  const shown = await db
    .selectFrom("albo.exposures")
    .select(["document", "startsAt", "endsAt", "removedAt", "annulledAt"])
    .where("site", "=", site)
    .where("act", "=", id)
    .executeTakeFirst();
  if (!shown) return undefined;
  const document = ActDocument.parse(shown.document);
  const ended = shown.removedAt && shown.removedAt < shown.endsAt ? shown.removedAt : shown.endsAt;
  const [editions, files, log, outages, lost] = await Promise.all([
    db.selectFrom("albo.editions").select(["entry", "cause", "at"]).where("act", "=", id).orderBy("version").execute(),
    db.selectFrom("albo.files").selectAll().where("act", "=", id).orderBy("place").orderBy("shownFrom").execute(),
    db
      .selectFrom("albo.log")
      .select(["what", "person", "detail"])
      .where("act", "=", id)
      .where("what", "in", ["sent-to-review", "approved", "posted"])
      .orderBy("id")
      .execute(),
    db
      .selectFrom("albo.outages")
      .select(["beganAt", "endedAt", "cause"])
      .where("site", "=", site)
      .where("endedAt", ">", shown.startsAt)
      .where("beganAt", "<", ended)
      .orderBy("beganAt")
      .execute(),
    db.selectFrom("albo.lost_days").select("day").where("act", "=", id).execute(),
  ]);
  const personOf = (what: string) => (log.findLast((line) => line.what === what)?.person ?? "").replace(/ <.*>$/, "");
  const lastDay = civilDateOf(new Date(ended.getTime() - 1));
  const { type, title, act, organ, office, protocol, enforceableOn, register, year, number } = document;
  const periods = document.periods && shownPeriods(document.periods, ended, document.term.counting, lost);
  const proof = await readEntryProof(db, editions[0]?.entry ?? 0);
  return CertificateData.parse({
    ...{ version: 1, origin: input.origin, body: input.body, requester: document.body, register, year, number },
    ...{ type: actTypeName(type, "it"), title, act, organ, office, protocol, enforceableOn },
    ...(document.emergencyNumber !== undefined && { emergencyNumber: document.emergencyNumber }),
    ...{ startsAt: document.startsAt, endsAt: ended.toISOString(), firstDay: document.firstDay, lastDay },
    ...(periods && { periods }),
    effectiveDays:
      periods?.reduce((sum, { days }) => sum + days, 0) ??
      countDays(document.firstDay as CivilDate, lastDay, document.term.counting) -
        lostIn(lost, document.firstDay, lastDay),
    ...{ counting: document.term.counting, citation: document.term.citation },
    facts: document.facts.map(({ what, at, reason, days }) => ({
      what,
      at,
      reason,
      ...(days !== undefined && { days }),
    })),
    interruptions: outages.map(({ beganAt, endedAt, cause }) => ({
      ...{ from: beganAt.toISOString(), until: endedAt.toISOString(), cause },
    })),
    files: files.map(({ name, sha256, bytes, shownFrom, shownUntil, place }) => ({
      ...{ name, sha256, bytes, from: shownFrom.toISOString() },
      until: (shownUntil ?? shown.annulledAt ?? ended).toISOString(),
      isObscured: files.some((other) => other.place === place && other.shownFrom < shownFrom),
    })),
    ...{ postedBy: personOf("posted"), approvedBy: personOf("approved") },
    entries: editions.map(({ entry, cause, at }) => ({ number: entry, cause, at: at.toISOString() })),
    ...(proof && { proof }),
    ...(sealedBy !== undefined && { sealedBy }),
    madeAt: now.toISOString(),
  });
}

type LostDay = { readonly day: string };

/** Days of a time that did not count because of interruptions; they were given back. */
const lostIn = (lost: readonly LostDay[], firstDay: string, lastDay: string): number =>
  lost.filter(({ day }) => day >= firstDay && day <= lastDay).length;

/** Each time an act was shown until it ended, with its days; a period that an early end left out is none. */
function shownPeriods(periods: readonly ActPeriod[], ended: Date, counting: string, lost: readonly LostDay[]) {
  return periods
    .filter(({ from }) => new Date(from) < ended)
    .map(({ from, until, firstDay, resumed }) => {
      const end = new Date(Math.min(ended.getTime(), Date.parse(until)));
      const lastDay = civilDateOf(new Date(end.getTime() - 1));
      const counted = countDays(firstDay as CivilDate, lastDay, resumed ? "first-day-counts" : counting);
      const days = counted - lostIn(lost, firstDay, lastDay);
      return { from, until: end.toISOString(), firstDay, lastDay, days };
    });
}

/** Days of a posting, by the municipality's way of counting; an act removed on its first day has none or one. */
export function countDays(firstDay: CivilDate, lastDay: CivilDate, counting: string): number {
  const between = Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / dayMs);
  return Math.max(0, counting === "first-day-counts" ? between + 1 : between);
}
