/** @jsxImportSource preact */

import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { Day } from "#src/ui/date-time/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import { faultCategories, faultCategoryName } from "../categories.ts";
import { faultText } from "../messages.ts";
import { faultPaths, listPaths, reportPath } from "../paths.ts";
import type { countPublic, ListAsked, listPublic } from "../public-queries.ts";
import { faultStates } from "../tables.ts";

interface ListProps {
  readonly locale: Locale;
  readonly asked: ListAsked;
  readonly counts: Awaited<ReturnType<typeof countPublic>>;
  readonly reports: Awaited<ReturnType<typeof listPublic>>;
  /** Number where the next page begins; absent on the last one. */
  readonly next: number | undefined;
}

const addressOf = (locale: Locale, { category, state, before }: ListAsked): string => {
  const query = new URLSearchParams({
    ...(category !== undefined && { tipo: category }),
    ...(state !== undefined && { stato: state }),
    ...(before !== undefined && { prima: String(before) }),
  }).toString();
  return `${addressIn(listPaths, locale)}${query && `?${query}`}`;
};

/** The list with its filters and how many there are in each state. */
export function ReportList(props: ListProps) {
  const { locale, asked, counts, reports, next } = props;
  const text = faultText(locale);
  const all = faultStates.reduce((sum, state) => sum + counts[state], 0);
  const isNarrowed = asked.category !== undefined || asked.state !== undefined;
  const count = asked.state === undefined ? all : counts[asked.state];
  return (
    <div class="container">
      <h1>{text("list")}</h1>
      <p class="lead">{text("listLead")}</p>
      <p>
        <a class="btn btn-primary" href={addressIn(faultPaths, locale)}>
          {text("reportOne")}
        </a>
      </p>
      <Filters {...props} />
      <section aria-labelledby="faults-found">
        <h2 class="h4" id="faults-found">
          {text("count", { count })}
        </h2>
        {reports.length === 0 && <p>{text(isNarrowed ? "empty" : "emptyYet")}</p>}
        <ul class="list-unstyled">
          {reports.map((report) => (
            <li key={report.number} class="border-bottom py-3">
              <ReportLine report={report} locale={locale} />
            </li>
          ))}
        </ul>
      </section>
      {next !== undefined && (
        <p>
          <a href={addressOf(locale, { ...asked, before: next })} rel="nofollow">
            {text("earlier")}
          </a>
        </p>
      )}
    </div>
  );
}

function ReportLine({ report, locale }: { report: ListProps["reports"][number]; locale: Locale }) {
  const text = faultText(locale);
  const { number, category, state, sentAt, isReleased, title, address } = report;
  return (
    <>
      <h3 class="h5 mb-1">
        {isReleased ? (
          <a href={reportPath(locale, number)} lang="it">
            {title}
          </a>
        ) : (
          faultCategoryName(category, locale)
        )}
      </h3>
      <p class="mb-0">
        {text("report", { number })} · {faultCategoryName(category, locale)} · <Day date={sentAt} locale={locale} />
      </p>
      <p class="mb-0">
        {text("state")}
        {colon(locale)} <strong>{text(`state.${state}`)}</strong>
        {!isReleased && ` · ${text("unreleased")}`}
      </p>
      {address && (
        <p class="mb-0" lang="it">
          {address}
        </p>
      )}
    </>
  );
}

function Filters({ locale, asked, counts }: ListProps) {
  const text = faultText(locale);
  return (
    <form method="get" action={addressIn(listPaths, locale)} class="row g-3 mb-4" aria-label={text("filter")}>
      <div class="col-12 col-md-6">
        <label for="faults-category">{text("category")}</label>
        <select class="form-select" id="faults-category" name="tipo">
          <option value="">{text("anyCategory")}</option>
          {faultCategories.map((code) => (
            <option key={code} value={code} selected={code === asked.category}>
              {faultCategoryName(code, locale)}
            </option>
          ))}
        </select>
      </div>
      <div class="col-12 col-md-6">
        <label for="faults-state">{text("state")}</label>
        <select class="form-select" id="faults-state" name="stato">
          <option value="">{text("anyState")}</option>
          {faultStates.map((state) => (
            <option key={state} value={state} selected={state === asked.state}>
              {text(`state.${state}`)} ({counts[state]})
            </option>
          ))}
        </select>
      </div>
      <div class="col-12">
        <button class="btn btn-outline-primary me-3" type="submit">
          {text("apply")}
        </button>
        {(asked.category !== undefined || asked.state !== undefined) && (
          <a href={addressIn(listPaths, locale)}>{text("clear")}</a>
        )}
      </div>
    </form>
  );
}
