import { fileHref } from "#src/ui/file-list/file-href.ts";
import { safeHref } from "#src/ui/rich-text/safe-href.ts";
import { about, municipality } from "../page-parts/schema-org.ts";
import type { DocumentView } from "../site-type.ts";
import { datasetThemes } from "../vocabularies/dataset-themes.ts";
import { licenceUrl } from "../vocabularies/licences.ts";
import { termLabel } from "../vocabularies/term.ts";
import type { DatasetDocument } from "./document.ts";

/** The dataset as schema.org `Dataset`, with a `DataDownload` for each file. */
export function datasetJsonLd(document: DatasetDocument, view: DocumentView): object[] {
  const outside = safeHref(document.url);
  return [
    {
      ...about("Dataset", document, view),
      creator: municipality(view),
      license: licenceUrl(document.licence),
      dateModified: document.modifiedOn,
      keywords: document.themes.map((code) => termLabel(datasetThemes, code, view.locale)),
      distribution: [
        ...document.attachments.map((file) => ({
          "@type": "DataDownload",
          contentUrl: view.origin + fileHref(file),
          encodingFormat: file.mime,
        })),
        ...(outside ? [{ "@type": "DataDownload", contentUrl: outside }] : []),
      ],
    },
  ];
}
