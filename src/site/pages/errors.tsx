/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import type { PageModel } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";
import { pathOf } from "../paths.ts";
import { DayTime } from "./day-time.tsx";
import { SendAgain, type Untaken } from "./send-again.tsx";

/** What can go wrong, as HTTP counts it. */
export type ErrorStatus = 400 | 403 | 404 | 405 | 413 | 429 | 500 | 503;

/** Faults after which the same form may well be taken. */
const passing: ReadonlySet<ErrorStatus> = new Set([429, 500, 503]);

/** A page that says in a sentence what went wrong and what to do, with the form that was sent and not taken. */
export function errorModel(status: ErrorStatus, locale: Locale, untaken?: Untaken): PageModel {
  const text = siteText(locale);
  const title = status === 413 ? text("error.400") : text(`error.${status}`);
  return {
    ...(status !== 400 && status !== 413 && { status }),
    title,
    breadcrumb: [{ label: title }],
    robots: "noindex",
    tags: [],
    updatedAt: "told",
    body: (
      <div class="container">
        <h1>{title}</h1>
        <p class="lead">{text(`error.${status}.text`)}</p>
        {untaken && status >= 405 && <SendAgain untaken={untaken} locale={locale} mayBeTaken={passing.has(status)} />}
        <ul class="link-list">
          <li>
            <a href={pathOf("home", locale)}>{text("error.home")}</a>
          </li>
          <li>
            <a href={pathOf("search", locale)}>{text("error.search")}</a>
          </li>
        </ul>
      </div>
    ),
  };
}

/** A page that stood here: when it was taken off, why, and where the register says so. */
export function goneModel(
  gone: { at: Date; entry: number | undefined; reason: string | undefined; tag: string },
  locale: Locale,
): PageModel {
  const text = siteText(locale);
  const date = <DayTime at={gone.at} locale={locale} />;
  const [before, after] = text(gone.entry === undefined ? "error.410.ended" : "error.410.at", { date: "\u0000" }).split(
    "\u0000",
  );
  return {
    status: 410,
    title: text("error.410"),
    breadcrumb: [{ label: text("error.410") }],
    robots: "noindex",
    tags: [gone.tag],
    body: (
      <div class="container">
        <h1>{text("error.410")}</h1>
        <p class="lead">
          {before}
          {date}
          {after}
        </p>
        {gone.reason && <p>{text("error.410.reason", { reason: gone.reason })}</p>}
        {gone.entry !== undefined && (
          <p>
            <a href={`/registro/entry/${gone.entry}`}>{text("error.410.entry", { entry: gone.entry })}</a>
          </p>
        )}
        <p>
          <a href={pathOf("search", locale)}>{text("error.search")}</a>
        </p>
      </div>
    ),
  };
}

/** The desk is not there yet; the page asks for itself again. */
export const deskStartingModel = (locale: Locale): PageModel =>
  sentenceModel(503, siteText(locale)("desk.starting"), siteText(locale)("desk.starting.text"));

/** The site before the municipality has opened it. */
export const closedModel = (locale: Locale): PageModel =>
  sentenceModel(503, siteText(locale)("closed"), siteText(locale)("closed.text"));

/** A preview that nobody may open, or may no longer. */
export const previewRefusedModel = (locale: Locale): PageModel =>
  sentenceModel(404, siteText(locale)("preview.refused"), siteText(locale)("preview.refused.text"));

const sentenceModel = (status: 404 | 503, title: string, sentence: string): PageModel => ({
  status,
  title,
  breadcrumb: [{ label: title }],
  robots: "noindex",
  tags: [],
  body: (
    <div class="container">
      <h1>{title}</h1>
      <p class="lead">{sentence}</p>
    </div>
  ),
});
