/**
 * Points of the published policy for which something may be hidden: a closed list, so that nothing is hidden because it displeases.
 * Criticism is none of them.
 */
export const moderationRules = ["insult", "hate", "threat", "personal-data", "spam", "unlawful", "minors"] as const;
export type ModerationRule = (typeof moderationRules)[number];

/** How long words and authors of comments are kept after the last thing done about them, days. */
export const keptDays = 180;
/** The same for what was hidden: who wrote it may complain for longer. */
export const hiddenKeptDays = 365;
