/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { Day } from "../date-time/component.tsx";
import { uiText } from "../messages.ts";
import { sentence } from "../sentence/component.tsx";

/** The line at the end of a page that says when it was last changed. */
export function Updated({ at, locale }: { readonly at: Date; readonly locale: Locale }) {
  return <p class="small mb-1">{sentence(uiText(locale), "updated", { day: <Day date={at} locale={locale} /> })}</p>;
}
