/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import type { SentFile } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";

/** A form that was sent and not taken. */
export interface Untaken {
  /** Where it was sent to. */
  readonly path: string;
  /** What was typed; absent when it was never read. */
  readonly fields?: URLSearchParams | undefined;
  /** The files that were sent with it, and under which field. */
  readonly files: readonly Pick<SentFile, "field" | "name">[];
}

/** What becomes of what was typed: it waits in this page for another try, or the browser may still have it. */
export function SendAgain({
  untaken: { path, fields, files },
  locale,
  mayBeTaken,
}: {
  untaken: Untaken;
  locale: Locale;
  mayBeTaken: boolean;
}) {
  const text = siteText(locale);
  if (!fields || !mayBeTaken) return <p>{text("error.sent")}</p>;
  const chosen = [...Map.groupBy(files, ({ field }) => field)];
  return (
    <form method="post" action={path} {...(chosen.length > 0 && { enctype: "multipart/form-data" })}>
      <p>{text("error.kept")}</p>
      {chosen.length > 0 && <p>{text("error.files")}</p>}
      {[...fields].map(([name, value]) => (
        <input type="hidden" key={`${name}=${value}`} name={name} value={value} />
      ))}
      {chosen.map(([field, ofField]) => (
        <div class="mb-4" key={field}>
          <label class="form-label text-break" for={`again-${field}`}>
            {text("error.choose", { names: ofField.map(({ name }) => name).join(", ") })}
          </label>
          <input class="form-control" type="file" id={`again-${field}`} name={field} multiple />
        </div>
      ))}
      <button class="btn btn-primary mb-4" type="submit">
        {text("error.again")}
      </button>
    </form>
  );
}
