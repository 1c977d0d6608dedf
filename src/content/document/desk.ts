import type { DeskType, Finding } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import { documentCollection } from "./collection.ts";
import { documentMessages, documentTexts } from "./messages.ts";
import { documentToPublished } from "./to-published.ts";

const mandatory = ["documentType", "title", "summary", "topics", "formats", "licence", "offices"];

/** Documents in the desk. Mandatory fields: Modello Comuni, type Documento pubblico; a file or an address is wanted. */
export const documentDesk: DeskType = {
  kind: "document",
  collection: documentCollection,
  toPublished: documentToPublished,
  check: (source, language) => {
    const hasFile = Array.isArray(source.attachments) && source.attachments.length > 0;
    const noFile: Finding[] =
      hasFile || safeHref(source.url)
        ? []
        : [{ severity: "error", field: "attachments", message: documentMessages(language)("noFile") }];
    return byWeight([
      ...missingFields(source, mandatory, documentTexts, language),
      ...noFile,
      ...commonFindings(source, ["body", "furtherInformation"], documentTexts, language),
    ]);
  },
};
