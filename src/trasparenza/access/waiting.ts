import type { CivilDate } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { dueOn } from "./clock.ts";
import { clockOf } from "./requests.ts";
import "../tables.ts";

/** A request or a review that waits for its answer. */
export interface Waiting {
  readonly id: string;
  readonly number: number;
  readonly what: "request" | "review";
  readonly due: CivilDate;
}

/** What waits for an answer, without who asked, with its last day as it stands on `today`. */
export async function listWaiting(db: Db, site: string, today: CivilDate): Promise<Waiting[]> {
  const clock = ["due", "suspendedOn", "pausedDays"] as const;
  const [requests, reviews] = await Promise.all([
    db
      .selectFrom("trasparenza.requests")
      .select(["id", "number", ...clock])
      .where("site", "=", site)
      .where("state", "in", ["received", "suspended"])
      .execute(),
    db
      .selectFrom("trasparenza.reviews as v")
      .innerJoin("trasparenza.requests as r", "r.id", "v.request")
      .select(["r.id", "r.number", "v.due", "v.suspendedOn", "v.pausedDays"])
      .where("r.site", "=", site)
      .where("v.state", "in", ["received", "suspended"])
      .execute(),
  ]);
  return [
    ...requests.map((row) => ({
      id: row.id,
      number: row.number,
      what: "request" as const,
      due: dueOn(clockOf(row), today),
    })),
    ...reviews.map((row) => ({
      id: row.id,
      number: row.number,
      what: "review" as const,
      due: dueOn(clockOf(row), today),
    })),
  ];
}
