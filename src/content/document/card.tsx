/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { Day } from "#src/ui/date-time/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import type { DocumentDocument } from "./document.ts";
import { callBadge, kindInWords } from "./parts.tsx";

/** A document in a list: kind, state of a call, and date of its version. */
export const documentCard: SiteType<DocumentDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    category={kindInWords(document, view.locale)}
    state={callBadge(document, view)}
    date={document.versionDate && <Day date={document.versionDate} locale={view.locale} />}
  />
);
