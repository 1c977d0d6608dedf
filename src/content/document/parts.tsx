/** @jsxImportSource preact */
import type { VNode } from "preact";
import type { Locale } from "#src/kernel/messages.ts";
import { Badge } from "#src/ui/badge/component.tsx";
import { Day, DayRange, Moment } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { LinkList } from "#src/ui/link-list/component.tsx";
import { safeHref } from "#src/ui/rich-text/safe-href.ts";
import { partsOf, titled, together } from "../page-parts/compose.tsx";
import { files, gallery, links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { documentTypes } from "../vocabularies/document-types.ts";
import { licences } from "../vocabularies/licences.ts";
import { businessEvents, lifeEvents } from "../vocabularies/life-events.ts";
import { noticeBoardTypes } from "../vocabularies/notice-board-types.ts";
import { type Term, termLabel } from "../vocabularies/term.ts";
import { callState } from "./call-state.ts";
import type { DocumentDocument } from "./document.ts";
import { documentText } from "./site-messages.ts";

/** The page of a public document or a form. Source: Modello Comuni, page of Documento pubblico */
export function documentParts(document: DocumentDocument, view: DocumentView): PagePart[] {
  const text = documentText(view.locale);
  const shared = partText(view.locale);
  return partsOf([
    { id: "descrizione", title: shared("description"), content: rich(document.body, view) },
    { id: "galleria", title: shared("gallery"), content: gallery(document.gallery, view) },
    { id: "bando", title: text("call"), content: callPart(document, view) },
    { id: "documento", title: text("download"), content: download(document, view) },
    { id: "ufficio-responsabile", title: text("office"), content: links(document.offices, view) },
    { id: "area-responsabile", title: text("area"), content: links([document.area], view) },
    { id: "autori", title: text("authors"), content: links(document.authors, view) },
    { id: "accedere-al-servizio", title: text("services"), content: links(document.services, view) },
    { id: "dataset", title: text("datasets"), content: links(document.datasets, view) },
    {
      id: "ulteriori-informazioni",
      title: shared("further"),
      content: together(rich(document.furtherInformation, view), facts(document, view)),
    },
    { id: "documenti-collegati", title: text("related"), content: links(document.related, view) },
  ]);
}

/** What kind of document it is, in the deepest term there is. */
export const kindInWords = ({ documentType, noticeBoardType }: DocumentDocument, locale: Locale): string =>
  noticeBoardType
    ? termLabel(noticeBoardTypes, noticeBoardType, locale)
    : termLabel(documentTypes, documentType, locale);

/** Kind, state of a call and version beside the title. */
export function documentHeading(document: DocumentDocument, view: DocumentView): VNode {
  const { locale } = view;
  return (
    <>
      <p class="mb-1">
        <Badge label={kindInWords(document, locale)} tone="primary" /> {callBadge(document, view)}
      </p>
      {document.versionDate && (
        <p class="mb-1">
          {documentText(locale)("version")} <Day date={document.versionDate} locale={locale} />
        </p>
      )}
    </>
  );
}

/** Whether one may still apply; nothing for a document that is no call. */
export function callBadge(document: DocumentDocument, { locale, now }: Pick<DocumentView, "locale" | "now">) {
  const state = callState(document, now);
  if (state === undefined) return undefined;
  return <Badge label={documentText(locale)(state)} tone={state === "open" ? "positive" : "neutral"} />;
}

function callPart({ call }: DocumentDocument, view: DocumentView): VNode | undefined {
  if (!call) return undefined;
  const text = documentText(view.locale);
  const at = (instant: string | undefined) => instant && <Moment at={new Date(instant)} locale={view.locale} weekday />;
  return together(
    <DefinitionList
      rows={[
        [text("opens"), at(call.opensAt)],
        [text("questions"), at(call.questionsUntil)],
        [text("closes"), at(call.closesAt)],
        [text("procedureEnds"), call.procedureEndsOn && <Day date={call.procedureEndsOn} locale={view.locale} />],
        [text("recipients"), call.recipients],
        [text("body"), call.body],
        [text("cig"), call.cig],
      ]}
    />,
    titled(text("updates"), rich(call.updates, view)),
  );
}

/** In which days it is in force or published; nothing when it does not say. */
function period({ startsOn, endsOn }: DocumentDocument, locale: Locale) {
  if (startsOn) return <DayRange from={startsOn} until={endsOn} locale={locale} />;
  return (
    endsOn && (
      <>
        {documentText(locale)("until")} <Day date={endsOn} locale={locale} />
      </>
    )
  );
}

function download(document: DocumentDocument, view: DocumentView): VNode | undefined {
  const text = documentText(view.locale);
  const href = safeHref(document.url);
  return together(
    files(
      document.attachments.map((file, index) => (index === 0 ? { ...file, title: document.title } : file)),
      view,
    ),
    href !== undefined && <LinkList pages={[{ title: text("elsewhere"), href, note: document.url }]} />,
    <DefinitionList
      rows={[
        [text("formats"), document.formats],
        [text("licence"), document.licence && termLabel(licences, document.licence, view.locale)],
      ]}
    />,
  );
}

function facts(document: DocumentDocument, { locale }: DocumentView): VNode | undefined {
  const text = documentText(locale);
  const { identifier, protocol, legalReferences, lifeEvents: life, businessEvents: business } = document;
  const inWords = (vocabulary: readonly Term[], codes: readonly string[]) =>
    codes.map((code) => termLabel(vocabulary, code, locale)).join("; ");
  const rows = [
    [text("period"), period(document, locale)],
    [text("identifier"), identifier],
    [text("protocol"), protocol?.number],
    [text("protocolDate"), protocol?.date && <Day date={protocol.date} locale={locale} />],
    [text("legal"), legalReferences],
    [text("lifeEvents"), inWords(lifeEvents, life)],
    [text("businessEvents"), inWords(businessEvents, business)],
  ] as const;
  return rows.some(([, value]) => value) ? <DefinitionList rows={rows} /> : undefined;
}
