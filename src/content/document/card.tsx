/** @jsxImportSource preact */
import { Card } from "#src/ui/card/component.tsx";
import { Day } from "#src/ui/date-time/component.tsx";
import { otherLanguage } from "../page-parts/pieces.tsx";
import type { SiteType } from "../site-type.ts";
import { documentTypes } from "../vocabularies/document-types.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { DocumentDocument } from "./document.ts";

/** A document in a list: kind, and date of its version. */
export const documentCard: SiteType<DocumentDocument>["card"] = (document, view, heading) => (
  <Card
    heading={heading}
    title={document.title}
    href={document.path}
    lang={otherLanguage({ document }, view)}
    summary={document.summary}
    category={termLabel(documentTypes, document.documentType, view.locale)}
    date={document.versionDate && <Day date={document.versionDate} locale={view.locale} />}
  />
);
