/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { Badge } from "#src/ui/badge/component.tsx";
import { dayInWords } from "#src/ui/date-time/format.ts";
import type { ShownAct } from "../act-queries.ts";
import { alboText } from "../messages.ts";
import { actPath } from "../paths.ts";
import { actTypeLanguage, actTypeName } from "../vocabulary/act-types.ts";

/** An act in the list: what it is, from when until when, and what happened to it. */
export function ActRow({ act, locale }: { readonly act: ShownAct; readonly locale: Locale }) {
  const text = alboText(locale);
  const { document, isAnnulled } = act;
  const { register, year, number } = document;
  return (
    <li class="border-bottom py-3">
      <p class="mb-1 small">
        {text("act", { number, year })} · <span {...actTypeLanguage(locale)}>{actTypeName(document.type, locale)}</span>
      </p>
      <h3 class="h5 mb-1">
        <a href={actPath(locale, register, year, number)} lang="it">
          {isAnnulled ? <s>{document.title}</s> : document.title}
        </a>
      </h3>
      <p class="mb-1">
        {(document.periods ?? [document])
          .map(({ firstDay, lastDay }) => [dayInWords(firstDay, locale), dayInWords(lastDay, locale)] as const)
          .map(([from, until], place) => text(place === 0 ? "runs" : "runsAgain", { from, until }))
          .join("; ")}{" "}
        · {document.office}
      </p>
      <Marks act={act} locale={locale} />
    </li>
  );
}

/** What a reader must know at once of an act, as words: annulled, extended, obscured, a correction. */
export function Marks({ act, locale }: { readonly act: ShownAct; readonly locale: Locale }) {
  const text = alboText(locale);
  const { facts, corrects } = act.document;
  const has = (what: string) => facts.some((fact) => fact.what === what);
  const marks = [
    act.isAnnulled && <Badge key="a" tone="negative" label={text("annulled")} />,
    has("extension") && <Badge key="e" tone="primary" label={text("extended")} />,
    has("obscuring") && <Badge key="o" tone="primary" label={text("obscured")} />,
    corrects && <Badge key="c" tone="primary" label={text("corrected")} />,
  ].filter(Boolean);
  return marks.length > 0 ? <p class="mb-0 d-flex flex-wrap gap-2">{marks}</p> : null;
}
