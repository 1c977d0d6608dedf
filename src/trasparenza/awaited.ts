import { addDays, type CivilDate, parseCivilDate } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { Content, dayOf } from "./content.ts";
import "./tables.ts";

/**
 * Entries whose contents must be out within three months of the appointment that the duty runs from.
 * Source: D.Lgs. 33/2013 artt. 14 c. 2 (politicians, managers) and 15 c. 4 (consultants)
 */
const withinMonths: Readonly<Record<string, number>> = { "02.01": 3, "03.01": 3, "04.01": 3, "04.02": 3 };

/** Last day on which a content that is not out yet is in time; `undefined`: its entry has no term of this kind. Pure. */
export function lastDayToPublish(content: Pick<Content, "node" | "dutyFrom">): CivilDate | undefined {
  const months = withinMonths[content.node];
  if (months === undefined || content.dutyFrom === undefined) return undefined;
  return monthsLater(dayOf(content.dutyFrom), months);
}

/** The same day some months later; where the month is shorter, its last day. */
function monthsLater(day: CivilDate, months: number): CivilDate {
  const place = Number(day.slice(5, 7)) - 1 + months;
  const year = Number(day.slice(0, 4)) + Math.floor(place / 12);
  const month = String((place % 12) + 1).padStart(2, "0");
  const last = addDays(
    `${place % 12 === 11 ? year + 1 : year}-${String(((place + 1) % 12) + 1).padStart(2, "0")}-01` as CivilDate,
    -1,
  );
  return parseCivilDate(`${year}-${month}-${day.slice(8)}`) ?? last;
}

/** A draft that the law gives a last day. */
export interface Awaited {
  readonly id: string;
  readonly node: string;
  readonly title: string;
  readonly office: string;
  readonly due: CivilDate;
}

/** Drafts that must be published by a day of their own, those due first. */
export async function listAwaited(db: Db, site: string): Promise<Awaited[]> {
  const rows = await db
    .selectFrom("trasparenza.contents")
    .select(["id", "content"])
    .where("site", "=", site)
    .where("state", "=", "draft")
    .where("node", "in", Object.keys(withinMonths))
    .limit(1_000)
    .execute();
  return rows
    .flatMap(({ id, content: kept }) => {
      const content = Content.parse(kept);
      const due = lastDayToPublish(content);
      return due ? [{ id, node: content.node, title: content.title, office: content.office, due }] : [];
    })
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}
