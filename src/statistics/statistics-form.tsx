/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import type { Locale } from "#src/kernel/messages.ts";
import type { NamedSite } from "#src/platform/here.ts";
import { panelText } from "./panel-messages.ts";
import { everySite } from "./read-asked.ts";
import type { ViewBase } from "./view.tsx";

/** The page around its figures: title, form for the period, ready-made periods. */
export function StatisticsPage(
  props: ViewBase & {
    readonly path: string;
    readonly period: { readonly from: string; readonly until: string };
    readonly comparison: string;
    /** The other period that was asked for. */
    readonly against: { readonly from: string; readonly until: string };
    readonly sites: readonly NamedSite[];
    readonly chosen: readonly string[] | "all";
    /** Addresses of ready-made periods. */
    readonly presets: Readonly<Record<"week" | "month" | "year", string>>;
    readonly today: string;
    readonly children: ComponentChildren;
  },
) {
  const { text, path, period } = props;
  const panels = panelText(props.locale);
  return (
    <div class="container py-4">
      <h1>{text("title")}</h1>
      <p class="lead">{text("lead")}</p>
      <form action={path} method="get" class="my-4 d-print-none" aria-label={text("period")}>
        <div class="row g-3 align-items-end">
          <div class="col-12 col-sm-auto">
            <label class="form-label" for="dal">
              {text("from")}
            </label>
            <input
              class="form-control"
              type="date"
              id="dal"
              name="dal"
              value={period.from}
              max={props.today}
              required
            />
          </div>
          <div class="col-12 col-sm-auto">
            <label class="form-label" for="al">
              {text("until")}
            </label>
            <input class="form-control" type="date" id="al" name="al" value={period.until} max={props.today} required />
          </div>
          <div class="col-12 col-sm-auto">
            <label class="form-label" for="confronto">
              {panels("compare")}
            </label>
            <select class="form-select" id="confronto" name="confronto">
              {(["", "prima", "anno", "periodo"] as const).map((value, place) => (
                <option value={value} selected={value === props.comparison} key={value}>
                  {panels(comparisons[place] ?? "compare.none")}
                </option>
              ))}
            </select>
          </div>
          <div class="col-12 col-sm-auto">
            <button class="btn btn-primary" type="submit">
              {text("show")}
            </button>
          </div>
        </div>
        <details
          class="mt-3"
          open={props.comparison === "periodo" || props.chosen === "all" || props.chosen.length > 1}
        >
          <summary>{panels("more")}</summary>
          <fieldset class="mt-3">
            <legend class="h6">{panels("compare.period")}</legend>
            <div class="row g-3">
              <DayField name="cdal" label={text("from")} value={props.against.from} max={props.today} />
              <DayField name="cal" label={text("until")} value={props.against.until} max={props.today} />
            </div>
          </fieldset>
          {props.sites.length > 1 && <SiteBoxes {...props} />}
        </details>
      </form>
      <nav class="d-print-none" aria-label={text("presets")}>
        <ul class="list-inline">
          {(["week", "month", "year"] as const).map((name) => (
            <li class="list-inline-item me-4" key={name}>
              <a href={props.presets[name]}>{text(name)}</a>
            </li>
          ))}
          <li class="list-inline-item me-4">
            <a href={`${path}/${props.locale === "it" ? "adesso" : "now"}`}>{panels("live")}</a>
          </li>
          <li class="list-inline-item me-4">
            <a href={`${path}/${props.locale === "it" ? "rapporto" : "report"}`}>{panels("reports")}</a>
          </li>
        </ul>
      </nav>
      {props.children}
    </div>
  );
}

const comparisons = ["compare.none", "compare.before", "compare.year", "compare.other"] as const;

function DayField(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly max: string;
}) {
  const { name, label, value, max } = props;
  return (
    <div class="col-12 col-sm-auto">
      <label class="form-label" for={name}>
        {label}
      </label>
      <input class="form-control" type="date" id={name} name={name} value={value} max={max} />
    </div>
  );
}

/** Of which sites the figures are: none ticked is this one. */
function SiteBoxes(props: {
  readonly locale: Locale;
  readonly sites: readonly NamedSite[];
  readonly chosen: readonly string[] | "all";
}) {
  const { locale, sites, chosen } = props;
  const text = panelText(locale);
  const boxes = [...sites.map(({ key, name }) => [key, name] as const), [everySite, text("sites.all")] as const];
  return (
    <fieldset class="mt-3">
      <legend class="h6">{text("sites")}</legend>
      {boxes.map(([key, name]) => (
        <div class="form-check" key={key}>
          <input
            type="checkbox"
            id={`sito-${key}`}
            name="sito"
            value={key}
            checked={chosen === "all" ? key === everySite : chosen.includes(key)}
          />
          <label for={`sito-${key}`}>{name}</label>
        </div>
      ))}
    </fieldset>
  );
}
