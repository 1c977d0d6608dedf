import type { DocumentDocument } from "./document.ts";

/**
 * Whether a call is still to open, is open, or is closed at `now`; `undefined` for a document that is no call or does not
 * say when it closes. The deadline itself is the first instant at which it is closed.
 */
export function callState(
  { call }: Pick<DocumentDocument, "call">,
  now: Date,
): "coming" | "open" | "closed" | undefined {
  if (!call?.closesAt) return undefined;
  if (call.opensAt && now < new Date(call.opensAt)) return "coming";
  return now < new Date(call.closesAt) ? "open" : "closed";
}
