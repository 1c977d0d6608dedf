import { defineMessages } from "#src/kernel/messages.ts";

/** What readers of a network find beside a post whose page was corrected, in the post's language. */
export const correctionText = defineMessages({
  it: { correction: "Rettifica: {{note}}" },
  en: { correction: "Correction: {{note}}" },
  de: { correction: "Berichtigung: {{note}}" },
  fr: { correction: "Rectification : {{note}}" },
  es: { correction: "Rectificación: {{note}}" },
});
