/** @jsxImportSource preact */

import { addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { Day, Moment } from "#src/ui/date-time/component.tsx";
import { dayInWords } from "#src/ui/date-time/format.ts";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { Notice } from "#src/ui/notice/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import type { ActDocument, ActFact } from "./act-document.ts";
import { findAct, listCorrections, type ShownAct } from "./act-queries.ts";
import { listTexts } from "./files/file-text.ts";
import { board } from "./indexing.ts";
import { alboText } from "./messages.ts";
import { actPath, actPaths, boardPath } from "./paths.ts";
import { ActFiles } from "./views/act-files.tsx";
import { Marks } from "./views/act-row.tsx";
import { actTypeLanguage, actTypeName } from "./vocabulary/act-types.ts";

/** An act on the board (`/albo/<year>/<number>`); 404 before it begins, after it ends, and when it never was. Three statements. */
export const actPage: PublicPage = {
  paths: actPaths,
  load: async ({ db, site, locale, now, params }) => {
    const act = await findAct(db, { site, now, year: Number(params.year), number: Number(params.number) });
    if (!act) return undefined;
    const [corrections, texts] = await Promise.all([
      listCorrections(db, { site, now, id: act.document.id }),
      act.isAnnulled ? new Set<string>() : listTexts(db, act.document.id),
    ]);
    const { register, year, number, title } = act.document;
    const text = alboText(locale);
    return {
      title: `${text("act", { number, year })}${colon(locale)} ${title}`,
      description: title,
      breadcrumb: [{ label: text("title"), href: boardPath(locale) }, { label: text("act", { number, year }) }],
      robots: board.indexing,
      alternates: { it: actPath("it", register, year, number), en: actPath("en", register, year, number) },
      tags: [`albo:${act.document.id}`, "albo"],
      expiresAt: act.endsAt,
      nextChange: "never",
      updatedAt: lastSaid(act.document),
      body: <ActView act={act} corrections={corrections} texts={texts} locale={locale} now={now} />,
    };
  },
};

/** When something was last said of an act: the last fact about it, else its posting. */
export const lastSaid = ({ startsAt, facts }: ActDocument): Date =>
  new Date(Math.max(...[startsAt, ...facts.map(({ at }) => at)].map(Date.parse)));

interface ActViewProps {
  readonly act: ShownAct;
  readonly corrections: readonly ActDocument[];
  /** Hashes of the files whose words can be read on a page. */
  readonly texts: ReadonlySet<string>;
  readonly locale: Locale;
  readonly now: Date;
}

function ActView({ act, corrections, texts, locale, now }: ActViewProps) {
  const text = alboText(locale);
  const { document, entry, isAnnulled } = act;
  const { number, year } = document;
  return (
    <article class="container py-4">
      <p class="mb-1">
        {text("act", { number, year })} · <span {...actTypeLanguage(locale)}>{actTypeName(document.type, locale)}</span>
      </p>
      <h1 lang="it">{document.title}</h1>
      <Marks act={act} locale={locale} />
      {isAnnulled && (
        <Notice tone="danger" title={text("annulled")}>
          <p class="mb-0">{text("annulledLead")}</p>
        </Notice>
      )}
      <h2 class="h4 mt-4">{text("data")}</h2>
      <Facts document={document} locale={locale} now={now} />
      <h2 class="h4 mt-4">{text("files")}</h2>
      <ActFiles act={act} texts={texts} locale={locale} />
      <Related document={document} corrections={corrections} locale={locale} />
      <History facts={document.facts} locale={locale} />
      <h2 class="h4 mt-4">{text("verify")}</h2>
      <p>{text("verifyText", { entry })}</p>
      <p>
        <a href={`${addressIn({ it: "/registro", en: "/en/register" }, locale)}/entry/${entry}`}>
          {text("verifyLink", { entry })}
        </a>
      </p>
      <p>{text("verifyFile")}</p>
    </article>
  );
}

function Facts({
  document,
  locale,
  now,
}: {
  readonly document: ActDocument;
  readonly locale: Locale;
  readonly now: Date;
}) {
  const text = alboText(locale);
  const { act, term } = document;
  const origin = `${text(term.origin === "law" ? "originLaw" : "originBody")}${colon(locale)} ${term.citation}`;
  const counting = text(term.counting === "first-day-counts" ? "countingFirst" : "countingWhole");
  const each = term.days === undefined ? text("untilDay") : `${text("days", { count: term.days })} (${counting})`;
  const length = term.times === undefined ? each : text("times", { count: term.times, each });
  return (
    <DefinitionList
      rows={[
        [text("number"), `${document.number}/${document.year}`],
        [text("actNumber"), act && text("actOf", { number: act.number, date: dayInWords(act.date, locale) })],
        [text("organ"), document.organ],
        [text("body"), document.body],
        [text("office"), document.office],
        [text("procedureOfficer"), document.procedureOfficer],
        [text("protocol"), document.protocol],
        [text("emergencyNumber"), document.emergencyNumber],
        [text("startsAt"), <Moment key="s" at={new Date(document.startsAt)} locale={locale} />],
        [
          text("periods"),
          document.periods && (
            <ul key="p" class="list-unstyled mb-0">
              {document.periods.map(({ from, until, lastDay }) => (
                <li key={from}>
                  <Moment at={new Date(from)} locale={locale} /> – <Day date={lastDay} locale={locale} />
                  {new Date(until) <= now ? ` (${text("periodOver")})` : ""}
                </li>
              ))}
            </ul>
          ),
        ],
        [
          text("lastDay"),
          <>
            <Day date={document.lastDay} locale={locale} /> ({text("lastDayHint")})
          </>,
        ],
        [text("enforceableOn"), document.enforceableOn && <Day date={document.enforceableOn} locale={locale} />],
        [text("enforceableOn"), document.immediatelyEnforceable && text("immediately")],
        [text("duration"), `${length}. ${origin}`],
        [text("duration"), term.shorterBecause && text("shorter", { reason: term.shorterBecause })],
        [text("notes"), document.notes],
      ]}
    />
  );
}

function Related({
  document,
  corrections,
  locale,
}: Omit<ActViewProps, "act" | "texts" | "now"> & { readonly document: ActDocument }) {
  const text = alboText(locale);
  const { corrects } = document;
  if (!corrects && corrections.length === 0) return null;
  const link = (act: { year: number; number: number }) => (
    <a href={actPath(locale, document.register, act.year, act.number)}>{text("act", act)}</a>
  );
  return (
    <DefinitionList
      rows={[
        [corrects ? text(`corrects.${corrects.how}`) : "", corrects && link(corrects)],
        [
          text("correctedBy"),
          corrections.length > 0 && (
            <ul class="list-unstyled mb-0">
              {corrections.map((act) => (
                <li key={act.id}>
                  {link({ year: act.year, number: act.number })}
                  {colon(locale)} <span lang="it">{act.title}</span>
                </li>
              ))}
            </ul>
          ),
        ],
      ]}
    />
  );
}

function History({ facts, locale }: { readonly facts: readonly ActFact[]; readonly locale: Locale }) {
  const text = alboText(locale);
  if (facts.length === 0) return null;
  return (
    <>
      <h2 class="h4 mt-4">{text("history")}</h2>
      <ol>
        {facts.map((fact) => (
          <li key={fact.at}>
            <Moment at={new Date(fact.at)} locale={locale} />
            {colon(locale)} {text(`fact.${fact.what}`, { count: fact.days ?? 0 })}
            {fact.reason !== "" && <span lang="it">. {fact.reason}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
