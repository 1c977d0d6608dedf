/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { Icon } from "../icon/component.tsx";
import { uiText } from "../messages.ts";

/**
 * What a reader can do with the page. Sending by mail works without JavaScript; the print button stays hidden until the
 * module `script.ts` of this component shows it, because without a script it could do nothing.
 */
export function Actions({
  title,
  url,
  locale,
}: {
  readonly title: string;
  /** Absolute address of the page. */
  readonly url: string;
  readonly locale: Locale;
}) {
  const text = uiText(locale);
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\n${url}`)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div role="group" aria-label={text("actions.title")} class="d-flex flex-wrap">
      <a class="btn btn-xs btn-outline-primary me-2" href={mail}>
        <Icon name="mail" size="sm" color="primary" /> {text("actions.mail")}
      </a>
      <button type="button" class="btn btn-xs btn-outline-primary" data-print="" hidden>
        <Icon name="print" size="sm" color="primary" /> {text("actions.print")}
      </button>
    </div>
  );
}
