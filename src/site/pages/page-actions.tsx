/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { siteText } from "../messages.ts";

/**
 * Ways to hand a page on and to take it along. Nothing is loaded from a network's site and nobody is told: a link that opens the
 * reader's own mail program, and, where a script can, the sheet of the device and the printer.
 */
export function PageActions({ title, url, locale }: { title: string; url: string; locale: Locale }) {
  const text = siteText(locale);
  const letter = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  return (
    <div class="d-flex flex-wrap align-items-center gap-2 mb-3" data-actions="">
      <button type="button" class="btn btn-outline-primary btn-xs" data-share={text("share.copied")} hidden>
        {text("share.share")}
      </button>
      <a class="btn btn-outline-primary btn-xs" href={letter}>
        {text("share.mail")}
      </a>
      <button type="button" class="btn btn-outline-primary btn-xs" data-print="" hidden>
        {text("document.print")}
      </button>
      <span role="status" />
    </div>
  );
}
