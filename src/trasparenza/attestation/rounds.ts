import { addDays, type CivilDate, parseCivilDate } from "#src/kernel/civil-date.ts";

/** The two looks of a year: the attestation itself, and the one at what was found wanting. */
export const attestationRounds = ["attestation", "follow-up"] as const;
export type AttestationRound = (typeof attestationRounds)[number];

/**
 * Month and day of each snapshot until the municipality sets others: those of 2026. ANAC sets them anew each year.
 * Source: ANAC delibera 168/2026 (15 June, published by 30 July; 30 November, published by 15 January)
 */
export const defaultDays: Readonly<Record<AttestationRound, string>> = { attestation: "06-15", "follow-up": "11-30" };

/** Days after its own in which a snapshot is still taken, where nothing ran on that day; later it would be another picture. */
export const daysOfGrace = 14;

/** A snapshot that is planned for a year. */
export interface PlannedRound {
  readonly round: AttestationRound;
  readonly year: number;
  readonly on: CivilDate;
}

/** The rounds of the year of `today`; a day that the year does not have is the last of its month. Pure. */
export function plannedRounds(
  days: Readonly<Partial<Record<AttestationRound, string>>>,
  today: CivilDate,
): PlannedRound[] {
  const year = Number(today.slice(0, 4));
  return attestationRounds.map((round) => ({ round, year, on: dayIn(year, days[round] ?? defaultDays[round]) }));
}

/** Those whose day has come and is not longer past than the days of grace. Pure. */
export const roundsDue = (planned: readonly PlannedRound[], today: CivilDate): PlannedRound[] =>
  planned.filter(({ on }) => on <= today && today <= addDays(on, daysOfGrace));

function dayIn(year: number, monthAndDay: string): CivilDate {
  const found = parseCivilDate(`${year}-${monthAndDay}`);
  if (found) return found;
  const next = new Date(Date.UTC(year, Number(monthAndDay.slice(0, 2)), 0));
  return next.toISOString().slice(0, 10) as CivilDate;
}
