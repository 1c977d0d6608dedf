/** What a rule decides: a value, or the first refusal. Refusals are returned; faults (bugs, broken disks) are thrown. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refusal };

/** The rule was kept; carries what it decided. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** The rule was broken; carries why, as a union member with a `kind`. */
export const err = <Refusal>(error: Refusal): { readonly ok: false; readonly error: Refusal } => ({ ok: false, error });
