import type { Tx } from "#src/platform/db.ts";
import "./tables.ts";

/** Who of the office changes an appointment, and why, as who comes is told. */
export interface OfficeAct {
  readonly by: string;
  readonly reason: string;
}

/** Longest reason, in characters. */
const longestReason = 500;

/** The reason as it is kept; `null`: none was given. */
export const reasonOf = ({ reason }: OfficeAct): string | null => [...reason].slice(0, longestReason).join("") || null;

/**
 * Notes what happened to appointments, in the transaction in which it does.
 * @param office `undefined`: who comes did it, by the signed link
 */
export async function noteChanges(
  tx: Tx,
  what: "moved" | "cancelled",
  changed: readonly { readonly id: string; readonly wasAt: Date }[],
  { office, now }: { readonly office: OfficeAct | undefined; readonly now: Date },
): Promise<void> {
  if (changed.length === 0) return;
  const act = { what, at: now, byPerson: office?.by.slice(0, 600) ?? null, reason: office ? reasonOf(office) : null };
  await tx
    .insertInto("booking.changes")
    .values(changed.map(({ id, wasAt }) => ({ ...act, appointment: id, wasAt })))
    .execute();
}
