/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Badge } from "#src/ui/badge/component.tsx";
import { Day } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { LinkList } from "#src/ui/link-list/component.tsx";
import { safeHref } from "#src/ui/rich-text/safe-href.ts";
import { partsOf, together } from "../page-parts/compose.tsx";
import { files, links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { documentTypes } from "../vocabularies/document-types.ts";
import { licences } from "../vocabularies/licences.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { DocumentDocument } from "./document.ts";
import { documentText } from "./site-messages.ts";

/** The page of a public document or a form. Source: Modello Comuni, page of Documento pubblico */
export function documentParts(document: DocumentDocument, view: DocumentView): PagePart[] {
  const text = documentText(view.locale);
  const shared = partText(view.locale);
  return partsOf([
    { id: "descrizione", title: shared("description"), content: rich(document.body, view) },
    { id: "documento", title: text("download"), content: download(document, view) },
    { id: "ufficio-responsabile", title: text("office"), content: links(document.offices, view) },
    { id: "autori", title: text("authors"), content: links(document.authors, view) },
    { id: "accedere-al-servizio", title: text("services"), content: links(document.services, view) },
    {
      id: "ulteriori-informazioni",
      title: shared("further"),
      content: together(rich(document.furtherInformation, view), facts(document, view)),
    },
    { id: "documenti-collegati", title: text("related"), content: links(document.related, view) },
  ]);
}

/** Kind and version beside the title. */
export function documentHeading(document: DocumentDocument, { locale }: DocumentView): VNode {
  return (
    <p class="mb-0">
      <Badge label={termLabel(documentTypes, document.documentType, locale)} tone="primary" />
      {document.versionDate && (
        <>
          {" "}
          {documentText(locale)("version")} <Day date={document.versionDate} locale={locale} />
        </>
      )}
    </p>
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
  const { identifier, protocol, legalReferences } = document;
  if (!identifier && !protocol && !legalReferences) return undefined;
  return (
    <DefinitionList
      rows={[
        [text("identifier"), identifier],
        [text("protocol"), protocol?.number],
        [text("protocolDate"), protocol?.date && <Day date={protocol.date} locale={locale} />],
        [text("legal"), legalReferences],
      ]}
    />
  );
}
