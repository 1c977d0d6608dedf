/** @jsxImportSource preact */

import { actTypeName } from "#src/albo/index.ts";
import type { PublicFile } from "#src/content/index.ts";
import { startOfDay } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { localePrefix } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { dayOf } from "../content.ts";
import { dataFiles } from "../data-schemas/data-files.ts";
import { findDataSchema } from "../data-schemas/schemas.ts";
import type { Exposure } from "../exposures.ts";
import { transparencyText } from "../messages.ts";
import { contentPath } from "../paths.ts";
import { Paragraphs } from "./paragraphs.tsx";

interface Props {
  readonly exposure: Exposure;
  readonly locale: Locale;
}

/** One content in the list of its entry. */
export function ExposureView({ exposure, locale }: Props) {
  const { document, updatedAt } = exposure;
  const text = transparencyText(locale);
  const day = dateFormat(locale, { dateStyle: "long" });
  return (
    <article>
      <h3 class="h5" {...(locale !== "it" && { lang: "it" })}>
        {document.title}
      </h3>
      <ExposureBody exposure={exposure} locale={locale} />
      {document.table && <Downloads exposure={exposure} locale={locale} />}
      <p class="small mb-0">
        {text("updated")}
        {colon(locale)} <time datetime={updatedAt.toISOString()}>{day.format(updatedAt)}</time>.{" "}
        <a href={contentPath(document.id, locale)} aria-label={`${text("details")}${colon(locale)} ${document.title}`}>
          {text("details")}
        </a>
      </p>
    </article>
  );
}

/** Text, reference and files of a content. */
export function ExposureBody({ exposure, locale }: Props) {
  const { content } = exposure.document;
  return (
    <>
      {content.text && <Paragraphs text={content.text} locale={locale} />}
      <Elsewhere exposure={exposure} locale={locale} />
      {content.files.length > 0 && <FileList files={content.files} locale={locale} />}
      {shownFiles(exposure).length > 0 && <FileList files={shownFiles(exposure)} locale={locale} />}
    </>
  );
}

/**
 * Files that are shown here though they were entered elsewhere: those of an act; those of data as they are now, since who looks for the payments
 * wants them and not their page; those of any other page only when it is no longer there.
 */
function shownFiles({ document, referenced, keptFiles }: Exposure): readonly PublicFile[] {
  if (document.act) return keptFiles;
  if (referenced) return referenced.kind === "dataset" ? referenced.files : [];
  return document.kept ? keptFiles : [];
}

function FileList({ files, locale }: { files: readonly (PublicFile & { title?: string })[]; locale: Locale }) {
  return (
    <ul>
      {files.map((file) => (
        <li key={file.sha256}>
          <a href={`/file/${file.sha256}/${encodeURIComponent(file.name)}`} {...(locale !== "it" && { lang: "it" })}>
            {file.title || file.name} ({(/\.([a-z0-9]+)$/i.exec(file.name)?.[1] ?? "").toUpperCase()},{" "}
            {kilobytes(file.bytes, locale)})
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where else the same content is: the page that was entered once, or the act of the notice board. */
function Elsewhere({ exposure: { document, referenced, actState }, locale }: Props) {
  const text = transparencyText(locale);
  const foreign = locale === "it" ? {} : { lang: "it" };
  const { act, kept, content } = document;
  if (act) {
    const day = dateFormat(locale, { dateStyle: "long" });
    const path = `${localePrefix(locale)}/albo/${act.year}/${act.number}`;
    const own = [actTypeName(act.type, "it"), act.act && `n. ${act.act.number}`, act.organ].filter(Boolean).join(", ");
    return (
      <>
        <p {...foreign}>
          {own}
          {act.act && ` (${dateFormat("it", { dateStyle: "long" }).format(startOfDay(dayOf(act.act.date)))})`}
        </p>
        <p>
          {text("onBoard", {
            ...{ number: `${act.number}/${act.year}`, from: day.format(new Date(act.startsAt)) },
            until: day.format(new Date(act.endsAt)),
          })}{" "}
          {actState?.isOnBoard && (
            <a href={path} aria-label={`${text("seeOnBoard")}${colon(locale)} ${act.number}/${act.year}`}>
              {text("seeOnBoard")}
            </a>
          )}
        </p>
        {actState?.isAnnulled && <p class="fw-semibold">{text("annulled")}</p>}
        {actState?.isRemoved && <p class="fw-semibold">{text("removed")}</p>}
      </>
    );
  }
  if (!content.reference) return null;
  if (referenced)
    return (
      <p>
        {text("seen")}{" "}
        <a href={referenced.path} {...foreign}>
          {referenced.title}
        </a>
      </p>
    );
  return <p>{kept ? text("keptByLaw", { title: kept.title }) : text("gone")}</p>;
}

const kilobytes = (bytes: number, locale: Locale): string =>
  `${new Intl.NumberFormat(locale).format(Math.max(1, Math.round(bytes / 1024)))} kB`;

/** The table of a content as files. */
export function Downloads({ exposure: { document, rowCount }, locale }: Props) {
  const text = transparencyText(locale);
  const { table } = document;
  if (!table) return null;
  return (
    <p>
      {text("download")} ({text("rows", { count: rowCount })}
      {table.schema !== "free" && `, ${findDataSchema(table.schema)?.title ?? ""}`}){colon(locale)}{" "}
      {dataFiles(document).map(({ format, path, name }, place) => (
        <span key={format}>
          {place > 0 && ", "}
          <a href={path} aria-label={`${text(`format.${format}`)}${colon(locale)} ${name}`}>
            {text(`format.${format}`)}
          </a>
        </span>
      ))}
    </p>
  );
}
