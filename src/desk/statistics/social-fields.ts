import { dayMetrics } from "#src/social-measures/index.ts";

/** The fields of each form of the profiles' figures, by the names that their address has too when they were refused. Files cannot be given back. */
export const socialFields = {
  profile: ["network", "name", "isLinked"],
  file: ["profile"],
  day: ["profile", "day", ...dayMetrics],
  audience: ["profile", "day", "dimension", "shares"],
  ended: ["profile", "metric", "day"],
  estimate: ["profile", "day", "value", "method"],
  other: ["network", "municipality", "day", "followers", "province", "similar"],
} as const;

export type SocialForm = keyof typeof socialFields;

/** What was typed into a form that was refused, by the name of the field; `undefined` where nothing was. */
export type Typed = ((name: string) => string) | undefined;

/** Headers of 4 kB are what proxies usually pass on. */
const longestAddress = 3_000;

/** The fields that the address of the screen can carry; one that makes it too long comes back empty and not cut, so that no half of it is saved. */
export function carryTyped(form: SocialForm, fieldOf: (name: string) => string): Record<string, string> {
  let carried: Record<string, string> = {};
  for (const name of socialFields[form]) {
    const more = { ...carried, [name]: fieldOf(name) };
    if (new URLSearchParams(more).toString().length <= longestAddress) carried = more;
  }
  return carried;
}
