import type { Locale } from "#src/kernel/messages.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { badAddress, byWeight, commonFindings, endsBefore, missingFields } from "../fields/check.ts";
import { group, text } from "../read-fields.ts";
import { isCall } from "../vocabularies/notice-board-types.ts";
import { documentCollection } from "./collection.ts";
import { documentMessages, documentTexts } from "./messages.ts";
import { documentToPublished } from "./to-published.ts";

const mandatory = ["documentType", "title", "summary", "topics", "licence", "offices"];

/**
 * Documents in the desk. Mandatory fields: Modello Comuni, type Documento pubblico; a file or an address is wanted. The
 * formats, mandatory too, follow from the files: they are asked only of a document that stands elsewhere.
 */
export const documentDesk: DeskType = {
  kind: "document",
  collection: documentCollection,
  toPublished: documentToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, documentTexts, language),
      ...fileFindings(source, language),
      ...callFindings(source, language),
      ...endsBefore(source, ["startsOn", "endsOn"], "", documentTexts, language),
      ...commonFindings(source, ["body", "furtherInformation"], documentTexts, language),
    ]),
};

function fileFindings(source: DeskDocument, language: Locale): Finding[] {
  const hasFile = Array.isArray(source.attachments) && source.attachments.length > 0;
  if (!hasFile && !text(source, "url"))
    return [{ severity: "error", field: "attachments", message: documentMessages(language)("noFile") }];
  return [
    ...(hasFile ? [] : missingFields(source, ["formats"], documentTexts, language)),
    ...badAddress(source.url, "url", documentTexts, language),
  ];
}

function callFindings(source: DeskDocument, language: Locale): Finding[] {
  const say = documentMessages(language);
  const call = group(source, "call");
  const type = source.documentType === "albo" ? text(source, "noticeBoardType") : undefined;
  const cig = text(call, "cig");
  const findings: Finding[] = [];
  if (source.documentType === "albo" && !type)
    findings.push({ severity: "error", field: "noticeBoardType", message: say("noKind") });
  if (isCall(type) && !text(call, "closesAt"))
    findings.push({ severity: "error", field: "call.closesAt", message: say("noDeadline") });
  if (cig && !/^[0-9a-z]{10}$/i.test(cig))
    findings.push({ severity: "error", field: "call.cig", message: say("badCig") });
  return [
    ...findings,
    ...endsBefore(call, ["opensAt", "closesAt"], "call.", documentTexts, language),
    ...endsBefore(call, ["questionsUntil", "closesAt"], "call.", documentTexts, language),
  ];
}
