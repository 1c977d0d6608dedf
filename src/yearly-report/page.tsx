/** @jsxImportSource preact */
import type { PublicFile } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { addressIn, languageAttributes } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PageContext, PageModel, PublicPage } from "#src/platform/public-page.ts";
import { type Cell, type Chapter, type ComposedReport, composeReport, type ReportTable } from "./compose-report.ts";
import { type ReportText, reportText } from "./messages.ts";
import { reportAddresses, reportPath, reportsPaths } from "./paths.ts";
import { listReports, listVersions, type ReportVersion, reportTag } from "./publish-report.ts";

/** The list of the published reports. */
const reportsPage: PublicPage = {
  paths: reportsPaths,
  load: async ({ db, site, locale }) => {
    const text = reportText(locale);
    const reports = await listReports(db, site);
    const day = dateFormat(locale, { dateStyle: "long" });
    return {
      title: text("list"),
      description: text("listLead"),
      breadcrumb: [{ label: text("list") }],
      alternates: reportsPaths,
      tags: [reportTag],
      body: (
        <div class="container py-4">
          <h1>{text("list")}</h1>
          <p class="lead">{text("listLead")}</p>
          {reports.length === 0 && <p>{text("none")}</p>}
          <ul>
            {reports.map(({ year, version, publishedAt }) => (
              <li key={year}>
                <a href={reportPath(year, locale)}>{text("title", { year: String(year) })}</a> (
                {text("versionOf", { version, at: day.format(publishedAt) })})
              </li>
            ))}
          </ul>
        </div>
      ),
    };
  },
};

/** One report: the newest version, or an earlier one by `?versione=`. */
const reportPage: PublicPage = {
  paths: { it: `${reportsPaths.it}/:year`, en: `${reportsPaths.en}/:year` },
  query: ["versione"],
  load: (context) => loadReport(context),
};

async function loadReport({ db, site, locale, params, query }: PageContext): Promise<PageModel | undefined> {
  const year = params.year ?? "";
  if (!/^\d{4}$/.test(year)) return undefined;
  const versions = await listVersions(db, site, Number(year));
  const newest = versions[0];
  const shown =
    query.versione === undefined ? newest : versions.find(({ version }) => String(version) === query.versione);
  if (!newest || !shown) return undefined;
  const text = reportText(locale);
  const report = composeReport(shown.document.report, locale);
  const isOld = shown !== newest;
  return {
    title: report.title,
    ...(report.lead[0] !== undefined && { description: report.lead[0].slice(0, 160) }),
    breadcrumb: [{ label: text("list"), href: addressIn(reportsPaths, locale) }, { label: report.title }],
    alternates: reportAddresses(year),
    tags: [reportTag, ...shown.document.tags],
    lastModified: shown.publishedAt,
    robots: isOld ? "noindex" : "index",
    body: <Report {...{ report, shown, versions, isOld, locale, text }} />,
  };
}

interface ReportProps {
  readonly report: ComposedReport;
  readonly shown: ReportVersion;
  readonly versions: readonly ReportVersion[];
  readonly isOld: boolean;
  readonly locale: Locale;
  readonly text: ReportText;
}

function Report({ report, shown, versions, isOld, locale, text }: ReportProps) {
  const moment = dateFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const path = reportPath(shown.year, locale);
  return (
    <div class="container py-4">
      <h1>{report.title}</h1>
      {isOld && (
        <p class="alert alert-warning">
          <a href={path}>{text("superseded")}</a>
        </p>
      )}
      {report.lead.map((paragraph) => (
        <p class="lead" key={paragraph}>
          {paragraph}
        </p>
      ))}
      <h2 class="h4">{text("files")}</h2>
      <ul>
        {shown.document.files.map((file) => (
          <li key={file.name}>
            <a href={`${path}/${shown.version}/${file.name}`}>{fileLabel(file, text)}</a> (
            {Math.ceil(file.bytes / 1024)} kB)
          </li>
        ))}
      </ul>
      <h2 class="h4">{text("gaps")}</h2>
      <ul>
        {report.gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
      {report.chapters.map((chapter) => (
        <ChapterView key={chapter.id} chapter={chapter} />
      ))}
      <h2>{text("definitions")}</h2>
      <dl>
        {report.definitions.map(({ id, name, text: meaning, queries }) => (
          <div key={id} class="mb-3">
            <dt id={id}>{name}</dt>
            <dd class="mb-0">{meaning}</dd>
            {queries.map((query) => (
              <dd class="mb-0 small" key={query}>
                {text("query")}
                <code class="text-break">{query}</code>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <h2 class="h4">{text("proof")}</h2>
      <p>
        {text("proofText", { version: shown.version, at: moment.format(shown.publishedAt), entry: shown.entry })}
        <a href={`/registro/entry/${shown.entry}`}>{text("verify")}</a>
      </p>
      {versions.length > 1 && (
        <>
          <h2 class="h4">{text("versions")}</h2>
          <ul>
            {versions.map(({ version, publishedAt, note }) => (
              <li key={version}>
                <a href={`${path}?versione=${version}`}>
                  {text("versionOf", { version, at: moment.format(publishedAt) })}
                </a>
                {note && <span {...(locale === "it" ? {} : languageAttributes("it"))}>. {note}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function fileLabel({ name }: PublicFile, text: ReportText): string {
  const tail = name.includes("-en.") ? "-en" : "";
  const kind = name.endsWith(".pdf") ? `pdf${tail}` : name.endsWith(".txt") ? `note${tail}` : name.split(".").at(-1);
  return text(`file.${kind}` as "file.pdf");
}

function ChapterView({ chapter }: { chapter: Chapter }) {
  return (
    <section aria-labelledby={chapter.id} class="mt-4">
      <h2 id={chapter.id}>{chapter.title}</h2>
      {chapter.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {chapter.tables.map((table) => (
        <TableView key={table.id} table={table} isOnly={table.title === chapter.title} />
      ))}
      {chapter.source && (
        <p class="small">
          <a href={chapter.source.url}>{chapter.source.text}</a>
        </p>
      )}
    </section>
  );
}

function TableView({ table, isOnly }: { table: ReportTable; isOnly: boolean }) {
  return (
    <>
      {!isOnly && <h3 class="h5">{table.title}</h3>}
      <div class="row">
        {table.chart && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; every text in it is escaped where it is drawn
          <div class="col-12 col-lg-5 mb-3" dangerouslySetInnerHTML={{ __html: table.chart.svg }} />
        )}
        <div class={table.chart ? "col-12 col-lg-7" : "col-12"}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
          <section class="table-responsive mb-4" aria-label={table.title} tabIndex={0}>
            <table class="table table-striped" id={table.id}>
              <caption>{table.title}</caption>
              <thead>
                <tr>
                  {table.columns.map((column, place) => (
                    <th scope="col" class={place === 0 ? "" : "text-end"} key={column}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={`${row[0]?.text}${row[0]?.path ?? ""}`}>
                    {row.map((cell, column) =>
                      column === 0 ? (
                        <th scope="row" key={table.columns[column]}>
                          <CellView cell={cell} />
                        </th>
                      ) : (
                        <td class="text-end" key={table.columns[column]}>
                          <CellView cell={cell} />
                        </td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      </div>
    </>
  );
}

function CellView({ cell }: { cell: Cell }) {
  const href = cell.definition ? `#${cell.definition}` : cell.path;
  if (href === undefined) return <span>{cell.text}</span>;
  return (
    <a class="text-break" href={href}>
      {cell.text}
    </a>
  );
}

/** The pages of the yearly reports. */
export const reportPages: readonly PublicPage[] = [reportsPage, reportPage];
