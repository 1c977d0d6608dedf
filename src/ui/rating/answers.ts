/** Answers to the second question, by sign of the first. Keys are stored; texts are the model's. Source: C.SI.2.5 */
export const ratingAnswers = {
  positive: ["clear", "complete", "sure", "smooth", "other"],
  negative: ["unclear", "incomplete", "unsure", "technical", "other"],
} as const;

/** Most characters of the free text, as in the model's templates. */
export const longestComment = 200;
