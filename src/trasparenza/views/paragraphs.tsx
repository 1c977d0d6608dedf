/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";

/** Lines of a plain text as paragraphs. */
export function Paragraphs({ text, locale }: { text: string; locale: Locale }) {
  return (
    <div {...(locale !== "it" && { lang: "it" })}>
      {text
        .split(/\n{2,}/)
        .filter((part) => part.trim() !== "")
        .map((part) => (
          <p key={part}>{part}</p>
        ))}
    </div>
  );
}
