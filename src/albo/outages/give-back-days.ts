import { type CivilDate, civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import type { Signer } from "#src/register/index.ts";
import { ActDocument } from "../act-document.ts";
import { amendAct } from "../amend-act.ts";
import { readSettings } from "../settings.ts";
import { lostDays } from "./lost-days.ts";
import { outageText } from "./outage-text.ts";

const actor = { person: "Arengo", role: "system" };

/**
 * Makes longer the terms that an interruption has shortened: each day with too few hours of visibility is given back once,
 * with the reason in page, register and certificate. An act whose term ended meanwhile is shown again for the days it lacks.
 * @returns how many acts got days
 */
export async function giveBackDays(db: Db, deps: { site: string; signer: Signer; now: Date }): Promise<number> {
  const { site, signer, now } = deps;
  const settings = await readSettings(db, site);
  if (!settings) return 0;
  const touched = await db
    .selectFrom("albo.exposures as e")
    .innerJoin("albo.outages as o", "o.site", "e.site")
    .leftJoin("albo.certificates as c", "c.act", "e.act")
    .select("e.act")
    .distinct()
    .where("e.site", "=", site)
    .where("c.act", "is", null)
    .where("e.annulledAt", "is", null)
    .where("e.removedAt", "is", null)
    .whereRef("o.endedAt", ">", "e.startsAt")
    .whereRef("o.beganAt", "<", "e.endsAt")
    .execute();
  let count = 0;
  for (const { act } of touched) {
    if (await giveBack(db, { ...deps, act, signer, now }, settings.visibleHours)) count += 1;
  }
  return count;
}

async function giveBack(
  db: Db,
  { site, signer, now, act }: { site: string; signer: Signer; now: Date; act: string },
  visibleHours: number,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const shown = await tx
      .selectFrom("albo.exposures")
      .select("document")
      .where("act", "=", act)
      .executeTakeFirstOrThrow();
    const document = ActDocument.parse(shown.document);
    const { term, startsAt } = document;
    const [outages, given] = await Promise.all([
      tx
        .selectFrom("albo.outages")
        .select(["beganAt as from", "endedAt as until"])
        .where("site", "=", site)
        .where("endedAt", ">", new Date(startsAt))
        .execute(),
      tx.selectFrom("albo.lost_days").select("day").where("act", "=", act).execute(),
    ]);
    const lostIn = ({ firstDay, lastDay, resumed = false }: Range) =>
      lostDays(
        { firstDay, lastDay, firstDayCounts: resumed || term.counting === "first-day-counts" } as LostIn,
        outages,
        visibleHours,
      ).filter(({ day }) => day < civilDateOf(now) && !given.some((one) => one.day === day));
    // from the last period to the first: days given to one do not move the places of those before it
    const pieces: readonly Range[] = document.periods ?? [document];
    const losses = pieces
      .map((piece, period) => ({ period, lost: lostIn(piece) }))
      .filter(({ lost }) => lost.length > 0)
      .toReversed();
    for (const { period, lost } of losses) {
      const reason = lost.map(({ day, hours }) => outageText("it")("reason", { day: inWords(day), hours })).join(" ");
      const amendment = { what: "extension", days: lost.length, reason, resumes: true, period } as const;
      const done = await amendAct(tx, { signer, now }, { site, id: act, actor, amendment });
      if (!done.ok) return false;
      await tx
        .insertInto("albo.lost_days")
        .values(lost.map(({ day }) => ({ act, day, entry: done.value.entry })))
        .execute();
    }
    return losses.length > 0;
  });
}

/** A piece of a posting, by its civil days. */
type Range = { readonly firstDay: string; readonly lastDay: string; readonly resumed?: boolean | undefined };
type LostIn = Parameters<typeof lostDays>[0];

const inWords = (day: CivilDate): string => day.split("-").reverse().join("/");
