/** @jsxImportSource preact */

import type { ComponentChildren } from "preact";
import { type CivilDate, startOfDay } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import type { Exposure } from "../exposures.ts";
import { labelOf } from "../label-of.ts";
import { transparencyText } from "../messages.ts";
import type { SectionSettings, StandingNode } from "../node-queries.ts";
import { isMetByOwnPage, type OwnPage, ownPagesOf } from "../own-pages.ts";
import { accessPaths, fragmentOf, nodePaths } from "../paths.ts";
import { ExposureView } from "./exposure-view.tsx";
import { Paragraphs } from "./paragraphs.tsx";

interface NodeViewProps {
  readonly locale: Locale;
  readonly node: StandingNode;
  /** Entries below, each with its last update. */
  readonly children: readonly (StandingNode & { readonly freshOn: CivilDate | undefined })[];
  readonly exposures: readonly Exposure[];
  /** Contents past their term. */
  readonly past: number;
  readonly freshOn: CivilDate | undefined;
  readonly today: CivilDate;
  readonly settings: SectionSettings;
}

/** One entry of the section: what the law wants there, who answers for it, how fresh it is, and what there is. */
export function NodeView(props: NodeViewProps) {
  const { locale, node, exposures, past } = props;
  const text = transparencyText(locale);
  const foreign = locale === "it" ? {} : { lang: "it" };
  return (
    <div class="container py-4">
      <h1 {...foreign}>{node.name}</h1>
      {node.status !== "in-force" && <p>{text(`status.${node.status}`)}</p>}
      {node.intro && <Paragraphs text={node.intro} locale={locale} />}
      <Facts {...props} />
      {node.notApplicable && (
        <div class="callout callout-highlight note">
          <p class="fw-semibold">{text("notApplicable")}</p>
          <p {...foreign}>
            {text("reason")}
            {colon(locale)} {node.notApplicable}
          </p>
        </div>
      )}
      {props.children.length > 0 && <Below {...props} />}
      {props.children.length === 0 && !node.notApplicable && exposures.length === 0 && <Empty {...props} />}
      {(node.below ?? []).length > 0 && <OnThisPage node={node} locale={locale} />}
      <Contents {...props} />
      <OwnPages pages={ownPagesOf(node.id)} locale={locale} />
      {past > 0 && (
        <p>
          {text("past", { count: past })} <a href={addressIn(accessPaths, locale)}>{text("access")}</a>
        </p>
      )}
    </div>
  );
}

function Facts({ locale, node, freshOn, settings }: NodeViewProps) {
  const text = transparencyText(locale);
  const foreign = locale === "it" ? {} : { lang: "it" };
  const day = dateFormat(locale, { dateStyle: "long" });
  const office = node.office || settings.officerName || text("officeUnknown");
  const rows: readonly [string, ComponentChildren, boolean][] = [
    [text("what"), node.content, true],
    [text("reference"), node.reference, true],
    [text("update"), node.update === "vedi sottosezioni" ? "" : node.update, true],
    [text("office"), office, true],
    [
      text("updated"),
      freshOn ? (
        <time key="day" dateTime={freshOn}>
          {day.format(startOfDay(freshOn))}
        </time>
      ) : (
        text("never")
      ),
      false,
    ],
  ];
  return (
    <>
      <dl>
        {rows
          .filter(([, value]) => value !== "")
          .map(([label, value, italian]) => (
            <div key={label} class="mb-2">
              <dt>{label}</dt>
              <dd class="mb-0" {...(italian && foreign)}>
                {value}
              </dd>
            </div>
          ))}
      </dl>
      {node.simpler.map((sentence) => (
        <p key={sentence} {...foreign}>
          {sentence}
        </p>
      ))}
    </>
  );
}

function Below({ locale, children }: NodeViewProps) {
  const text = transparencyText(locale);
  const day = dateFormat(locale, { dateStyle: "long" });
  const stateOf = ({ notApplicable, freshOn }: NodeViewProps["children"][number]) =>
    notApplicable
      ? text("doesNotApply")
      : freshOn
        ? text("updatedOn", { day: day.format(startOfDay(freshOn)) })
        : text("neverUpdated");
  return (
    <>
      <h2 class="h4">{text("below")}</h2>
      <ul>
        {children.map((child) => (
          <li key={child.id}>
            <a href={addressIn(nodePaths(child), locale)} {...(locale !== "it" && { lang: "it" })}>
              {child.name}
            </a>{" "}
            <span class="small">({stateOf(child)})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function OnThisPage({ node, locale }: Pick<NodeViewProps, "node" | "locale">) {
  const path = addressIn(nodePaths(node), locale);
  return (
    <nav aria-label={transparencyText(locale)("onThisPage")}>
      <ul>
        {(node.below ?? []).map((label) => (
          <li key={label}>
            <a href={`${path}#${fragmentOf(label)}`} {...(locale !== "it" && { lang: "it" })}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Never nothing: what applies, on which day, and what a reader can do. */
function Empty({ locale, node, today }: NodeViewProps) {
  const text = transparencyText(locale);
  const isArchive = ["repealed", "archive", "transitional"].includes(node.status);
  const day = dateFormat(locale, { dateStyle: "long" });
  const checked = node.checkedOn as CivilDate | null;
  const key = isArchive ? "emptyArchive" : checked ? "emptyChecked" : "empty";
  return (
    <p>
      {text(key, { day: day.format(startOfDay(checked && !isArchive ? checked : today)) })}{" "}
      {!isArchive && (
        <>
          {text("emptyAsk")} <a href={addressIn(accessPaths, locale)}>{text("access")}</a>
        </>
      )}
    </p>
  );
}

function Contents(props: NodeViewProps) {
  const { node, exposures, locale, today } = props;
  const text = transparencyText(locale);
  const labels = node.below ?? [];
  const placed = Map.groupBy(exposures, (exposure) => labelOf(exposure.document.content, node, today));
  const general = placed.get("") ?? [];
  return (
    <>
      {general.length > 0 && (
        <>
          <h2 class="h4">{text(labels.length > 0 ? "general" : "contents")}</h2>
          <List exposures={general} locale={locale} />
        </>
      )}
      {labels.map((label) => {
        const own = placed.get(label) ?? [];
        const pages = ownPagesOf(node.id, label);
        const isMet = isMetByOwnPage(node.id, label) || isOfficer(label, props);
        const reason = node.labels[label];
        return (
          <section key={label} id={fragmentOf(label)}>
            <h2 class="h4" {...(locale !== "it" && { lang: "it" })}>
              {label}
            </h2>
            {own.length > 0 && <List exposures={own} locale={locale} />}
            <OwnPages pages={pages} locale={locale} />
            {isOfficer(label, props) && <Officer settings={props.settings} locale={locale} />}
            {reason && (
              <p>
                {text("labelNotApplicable")}{" "}
                <span {...(locale !== "it" && { lang: "it" })}>
                  {text("reason")}
                  {colon(locale)} {reason}
                </span>
              </p>
            )}
            {own.length === 0 &&
              !reason &&
              !isMet &&
              (node.notApplicable ? <p>{text("notApplicable")}</p> : <Empty {...props} />)}
          </section>
        );
      })}
    </>
  );
}

/** Pages of the site that meet this by themselves. */
function OwnPages({ pages, locale }: { pages: readonly OwnPage[]; locale: Locale }) {
  const text = transparencyText(locale);
  if (pages.length === 0) return null;
  return (
    <ul>
      {pages.map(({ paths, says }) => (
        <li key={says}>
          <a href={addressIn(paths, locale)}>{text(`own.${says}`)}</a>
        </li>
      ))}
    </ul>
  );
}

/** Whether a label is that of the officer, and the settings say who it is. Source: D.Lgs. 33/2013 art. 43 */
const isOfficer = (label: string, { settings }: Pick<NodeViewProps, "settings">): boolean =>
  label === "Responsabile della prevenzione della corruzione e della trasparenza" && settings.officerName !== "";

function Officer({ settings, locale }: Pick<NodeViewProps, "settings" | "locale">) {
  const { officerName, officerEmail } = settings;
  return (
    <p {...(locale !== "it" && { lang: "it" })}>
      {officerName}
      {officerEmail && (
        <>
          , <a href={`mailto:${officerEmail}`}>{officerEmail}</a>
        </>
      )}
    </p>
  );
}

function List({ exposures, locale }: { exposures: readonly Exposure[]; locale: Locale }) {
  return (
    <ul class="list-unstyled">
      {exposures.map((exposure) => (
        <li key={exposure.document.id} class="mb-4 pb-3 border-bottom">
          <ExposureView exposure={exposure} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
