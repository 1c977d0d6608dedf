/** @jsxImportSource preact */
import type { VNode } from "preact";
import { Day } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { LinkList } from "#src/ui/link-list/component.tsx";
import { safeHref } from "#src/ui/rich-text/safe-href.ts";
import { partsOf, together } from "../page-parts/compose.tsx";
import { files, links, rich } from "../page-parts/pieces.tsx";
import { partText } from "../page-parts/site-messages.ts";
import type { DocumentView, PagePart } from "../site-type.ts";
import { datasetThemes } from "../vocabularies/dataset-themes.ts";
import { licences } from "../vocabularies/licences.ts";
import { termLabel } from "../vocabularies/term.ts";
import { updateFrequencies } from "../vocabularies/update-frequencies.ts";
import { cataloguePath } from "./catalogue-path.ts";
import type { DatasetDocument } from "./document.ts";
import { datasetText } from "./site-messages.ts";

/** The page of a dataset. Source: Modello Comuni, type Dataset */
export function datasetParts(document: DatasetDocument, view: DocumentView): PagePart[] {
  const text = datasetText(view.locale);
  return partsOf([
    { id: "descrizione", title: partText(view.locale)("description"), content: rich(document.body, view) },
    { id: "dati", title: text("data"), content: data(document, view) },
    { id: "distribuzione", title: text("distribution"), content: rich(document.distribution, view) },
    { id: "informazioni-sui-dati", title: text("about"), content: facts(document, view) },
    { id: "titolare", title: text("holders"), content: links(document.holders, view) },
    { id: "dataset-collegati", title: text("related"), content: links(document.related, view) },
  ]);
}

function data(document: DatasetDocument, view: DocumentView): VNode | undefined {
  const href = safeHref(document.url);
  return together(
    files(document.attachments, view),
    href !== undefined && (
      <LinkList pages={[{ title: datasetText(view.locale)("elsewhere"), href, note: document.url }]} />
    ),
  );
}

function facts(document: DatasetDocument, { locale }: DocumentView): VNode {
  const text = datasetText(locale);
  return (
    <>
      <DefinitionList
        rows={[
          [text("themes"), document.themes.map((code) => termLabel(datasetThemes, code, locale)).join("; ")],
          [text("licence"), termLabel(licences, document.licence, locale)],
          [text("modified"), document.modifiedOn && <Day date={document.modifiedOn} locale={locale} />],
          [text("frequency"), termLabel(updateFrequencies, document.frequency, locale)],
        ]}
      />
      <LinkList pages={[{ title: text("catalogue"), href: cataloguePath }]} />
    </>
  );
}
