/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { siteText } from "../messages.ts";

/** A form that was sent and not taken. */
export interface Untaken {
  /** Where it was sent to. */
  readonly path: string;
  /** What was typed; absent when it was never read. */
  readonly fields?: URLSearchParams | undefined;
  readonly hadFiles: boolean;
}

/** What becomes of what was typed: it waits in this page for another try, or the browser may still have it. */
export function SendAgain({
  untaken: { path, fields, hadFiles },
  locale,
  mayBeTaken,
}: {
  untaken: Untaken;
  locale: Locale;
  mayBeTaken: boolean;
}) {
  const text = siteText(locale);
  if (!fields || !mayBeTaken) return <p>{text("error.sent")}</p>;
  return (
    <form method="post" action={path}>
      <p>{text("error.kept")}</p>
      {hadFiles && <p>{text("error.files")}</p>}
      {[...fields].map(([name, value]) => (
        <input type="hidden" key={`${name}=${value}`} name={name} value={value} />
      ))}
      <button class="btn btn-primary mb-4" type="submit">
        {text("error.again")}
      </button>
    </form>
  );
}
