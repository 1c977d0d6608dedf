/** @jsxImportSource preact */

import type { Locale } from "#src/kernel/messages.ts";
import { Card } from "#src/ui/card/component.tsx";
import { Day } from "#src/ui/date-time/component.tsx";
import { colon } from "#src/ui/sentence/colon.ts";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { DocumentDocument } from "./document.ts";
import { callBadge, kindInWords } from "./parts.tsx";
import { documentText } from "./site-messages.ts";

/** A document in a list: kind, state and deadline of a call, or date of its version. */
export const documentCard: SiteType<DocumentDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    category={kindInWords(document, view.locale)}
    state={callBadge(document, view)}
    date={cardDate(document, view.locale)}
  />
);

/** The deadline of a call, else the day of the version. */
function cardDate({ call, versionDate }: DocumentDocument, locale: Locale) {
  if (call?.closesAt)
    return (
      <>
        {documentText(locale)("closes")}
        {colon(locale)} <Day date={new Date(call.closesAt)} locale={locale} />
      </>
    );
  return versionDate && <Day date={versionDate} locale={locale} />;
}
