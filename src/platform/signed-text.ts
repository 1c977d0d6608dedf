/** A letter's paragraphs as plain text, with the name of who writes below; without a name, none stands there. */
export const signedText = (paragraphs: readonly string[], sender: string): string =>
  `${[...paragraphs, sender].filter(Boolean).join("\n\n")}\n`;
