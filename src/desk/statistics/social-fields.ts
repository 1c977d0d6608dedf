import { dayMetrics } from "#src/social-measures/index.ts";

/** The fields of each form of the profiles' figures, which come back when they were refused. Files cannot be given back. */
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
