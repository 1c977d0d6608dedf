/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { colon } from "../sentence/colon.ts";
import { contactHref } from "./contact-href.ts";

/** One way to reach somebody. `type` is the model's code (telefono, email, pec, indirizzo, url, ...), `label` its name. */
export interface ContactEntry {
  readonly type: string;
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
}

/** Ways to reach somebody: what can be called or written to is a link. Nothing when there are none. */
export function ContactList({
  entries,
  locale,
  lang,
}: {
  readonly locale: Locale;
  readonly entries: readonly ContactEntry[];
  /** Language of the descriptions when it is not the page's. */
  readonly lang?: string | undefined;
}) {
  if (entries.length === 0) return null;
  return (
    <ul class="list-unstyled">
      {entries.map((entry) => (
        <li class="py-1 text-break">
          <span class="fw-semibold">
            {entry.label}
            {colon(locale)}{" "}
          </span>
          <Value entry={entry} />
          {entry.description && (
            <span class="d-block small" {...(lang && { lang })}>
              {entry.description}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Value({ entry }: { readonly entry: ContactEntry }) {
  const href = contactHref(entry.type, entry.value);
  return href ? <a href={href}>{entry.value}</a> : <span>{entry.value}</span>;
}
