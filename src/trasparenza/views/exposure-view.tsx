/** @jsxImportSource preact */
import { dateFormat } from "#src/kernel/date-format.ts";
import type { Locale } from "#src/kernel/messages.ts";
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
        {text("updated")}: <time datetime={updatedAt.toISOString()}>{day.format(updatedAt)}</time>.{" "}
        <a href={contentPath(document.id, locale)} aria-label={`${text("details")}: ${document.title}`}>
          {text("details")}
        </a>
      </p>
    </article>
  );
}

/** Text, reference and files of a content. */
export function ExposureBody({ exposure, locale }: Props) {
  const { document, referenced } = exposure;
  const { content } = document;
  const text = transparencyText(locale);
  return (
    <>
      {content.text && <Paragraphs text={content.text} locale={locale} />}
      {content.reference &&
        (referenced ? (
          <p>
            {text("seen")}{" "}
            <a href={referenced.path} {...(locale !== "it" && { lang: "it" })}>
              {referenced.title}
            </a>
          </p>
        ) : (
          <p>{text("gone")}</p>
        ))}
      {content.files.length > 0 && (
        <ul>
          {content.files.map((file) => (
            <li key={file.sha256}>
              <a
                href={`/file/${file.sha256}/${encodeURIComponent(file.name)}`}
                {...(locale !== "it" && { lang: "it" })}
              >
                {file.title || file.name} ({(/\.([a-z0-9]+)$/i.exec(file.name)?.[1] ?? "").toUpperCase()},{" "}
                {kilobytes(file.bytes, locale)})
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
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
      {table.schema !== "free" && `, ${findDataSchema(table.schema)?.title ?? ""}`}):{" "}
      {dataFiles(document).map(({ format, path, name }, place) => (
        <span key={format}>
          {place > 0 && ", "}
          <a href={path} aria-label={`${text(`format.${format}`)}: ${name}`}>
            {text(`format.${format}`)}
          </a>
        </span>
      ))}
    </p>
  );
}
