/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { Day } from "../date-time/component.tsx";
import { uiText } from "../messages.ts";
import { sentence } from "../sentence/component.tsx";

/** What was corrected after publication and when, as the register has it. Nothing when nothing was. */
export function Corrections({
  corrections,
  locale,
}: {
  readonly corrections: readonly { readonly at: Date; readonly note: string }[];
  readonly locale: Locale;
}) {
  if (corrections.length === 0) return null;
  const text = uiText(locale);
  return (
    <div class="callout callout-highlight" data-corrections="">
      <h2 class="h5">{text("corrections.title")}</h2>
      <ul class="list-unstyled">
        {corrections.map(({ at, note }) => (
          <li key={at.toISOString() + note}>
            {sentence(text, "correction", { day: <Day date={at} locale={locale} />, note })}
          </li>
        ))}
      </ul>
    </div>
  );
}
