import type { CallDocument } from "./document.ts";

/** Where a call stands: not open yet, open, open for a week at most, closed, or closed with its result. */
export type CallState = "coming" | "open" | "closing" | "closed" | "decided";

/** How long before its end a call is said to close soon. */
export const closingSoonMs = 7 * 86_400_000;

type Dates = Pick<CallDocument, "opensAt" | "closesAt" | "results">;

/**
 * Where a call stands at `now`; its own dates decide, never a job. The deadline is the first instant at which it is closed. A result
 * ends it whatever the dates say; a call without deadline stays open until then.
 */
export function callState({ opensAt, closesAt, results }: Dates, now: Date): CallState {
  if (results) return "decided";
  if (opensAt !== undefined && now < new Date(opensAt)) return "coming";
  if (closesAt === undefined) return "open";
  const left = Date.parse(closesAt) - now.getTime();
  if (left <= 0) return "closed";
  return left <= closingSoonMs ? "closing" : "open";
}

/** When the state next changes by itself; `undefined`: it will not. */
export function callTurnsAt({ opensAt, closesAt, results }: Dates, now: Date): Date | undefined {
  if (results) return undefined;
  const closes = closesAt === undefined ? [] : [Date.parse(closesAt) - closingSoonMs, Date.parse(closesAt)];
  const turns = [...(opensAt === undefined ? [] : [Date.parse(opensAt)]), ...closes].filter((at) => at > now.getTime());
  return turns.length > 0 ? new Date(Math.min(...turns)) : undefined;
}
