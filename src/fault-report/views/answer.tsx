/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { Notice } from "#src/ui/notice/component.tsx";
import { faultText } from "../messages.ts";

/** What the office answers; nothing when it has not yet. */
export function Answer({ answer, locale }: { answer: string | null; locale: Locale }) {
  if (answer === null) return null;
  return (
    <Notice title={faultText(locale)("answer")}>
      {answer.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} lang="it">
          {paragraph}
        </p>
      ))}
    </Notice>
  );
}
