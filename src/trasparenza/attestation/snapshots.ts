import type { Db } from "#src/platform/db.ts";
import { Content } from "../content.ts";
import { type AttestationRound, attestationRounds } from "./rounds.ts";
import "../tables.ts";

/** Month and day of the snapshots that the municipality has set; a round that is left out has its default. */
export async function readDays(db: Db, site: string): Promise<Partial<Record<AttestationRound, string>>> {
  const rows = await db
    .selectFrom("trasparenza.attestation_days")
    .select(["round", "day"])
    .where("site", "=", site)
    .execute();
  return Object.fromEntries(rows.map(({ round, day }) => [round, day]));
}

/** Keeps the day of a round (`MM-DD`). Snapshots that were taken stay what they are. */
export async function keepDay(
  db: Db,
  { site, round, day, by, now }: { site: string; round: AttestationRound; day: string; by: string; now: Date },
): Promise<void> {
  const values = { day, changedBy: by, changedAt: now };
  await db
    .insertInto("trasparenza.attestation_days")
    .values({ site, round, ...values })
    .onConflict((conflict) => conflict.columns(["site", "round"]).doUpdateSet(values))
    .execute();
}

/** A snapshot, and what became of it. */
export interface Snapshot {
  readonly year: number;
  readonly round: AttestationRound;
  readonly plannedOn: string;
  readonly takenAt: Date;
  readonly takenBy: string;
  readonly sha256: string;
  /** What is published of it. */
  readonly content: string;
  readonly state: "draft" | "published" | "changed" | "withdrawn";
  readonly entry: number | null;
  /** Cells in which what is to be published differs from the snapshot: what the attesting body corrected. */
  readonly corrected: number;
}

/** The snapshots of a site, newest first. */
export async function listSnapshots(db: Db, site: string): Promise<Snapshot[]> {
  const rows = await db
    .selectFrom("trasparenza.attestations as a")
    .innerJoin("trasparenza.contents as c", "c.id", "a.content")
    .select(["a.year", "a.round", "a.plannedOn", "a.takenAt", "a.takenBy", "a.sha256", "a.content", "a.grid"])
    .select(["c.state", "c.entry", "c.content as said"])
    .where("a.site", "=", site)
    .orderBy("a.takenAt", "desc")
    .limit(40)
    .execute();
  return rows.map(({ grid, said, plannedOn, ...row }) => ({
    ...{ ...row, plannedOn: String(plannedOn).slice(0, 10) },
    corrected: countDifferences(grid, Content.parse(said).table?.rows ?? []),
  }));
}

/** The grid of a round as it was taken. */
export async function findSnapshotGrid(
  db: Db,
  { site, year, round }: { site: string; year: number; round: string },
): Promise<string[][] | undefined> {
  const known = attestationRounds.find((one) => one === round);
  if (!known) return undefined;
  const row = await db
    .selectFrom("trasparenza.attestations")
    .select("grid")
    .where((eb) => eb.and({ site, year, round: known }))
    .executeTakeFirst();
  return row?.grid;
}

/** Cells of two tables that differ, and cells that only one of them has. */
export function countDifferences(one: readonly (readonly string[])[], other: readonly (readonly string[])[]): number {
  let count = 0;
  for (let row = 0; row < Math.max(one.length, other.length); row += 1) {
    const [here = [], there = []] = [one[row], other[row]];
    for (let column = 0; column < Math.max(here.length, there.length); column += 1)
      if ((here[column] ?? "").trim() !== (there[column] ?? "").trim()) count += 1;
  }
  return count;
}
