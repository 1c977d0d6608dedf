/** Kinds of contents that a list or a topic may tell of by itself. Others are written in "Profiles and access". */
export const offeredKinds = ["news", "event", "call"] as const;

/** What was chosen there, with those of before that were not offered. */
export function automaticKindsIn(form: FormData, before: readonly string[]): string[] {
  const chosen = new Set(form.getAll("kind").map(String));
  return [
    ...offeredKinds.filter((kind) => chosen.has(kind)),
    ...before.filter((kind) => !offeredKinds.some((one) => one === kind)),
  ];
}
