import type { Locale } from "#src/kernel/messages.ts";
import { references } from "../derive.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { group, text } from "../read-fields.ts";
import { safeHref } from "../rich-text/from-lexical.ts";
import { serviceCollection } from "./collection.ts";
import { serviceMessages, serviceTexts } from "./messages.ts";
import { serviceToPublished } from "./to-published.ts";

const mandatory = [
  "category",
  "title",
  "summary",
  "topics",
  "audience",
  "howTo",
  "needed",
  "obtained",
  "timing",
  "conditions",
  "contacts",
  "offices",
];
const richFields = [
  "audience",
  "applicants",
  "body",
  "howTo",
  "needed",
  "obtained",
  "outcomeProcedures",
  "timing",
  "costs",
  "constraints",
  "specialCases",
  "furtherInformation",
];

/** Services in the desk. Mandatory fields: Modello Comuni, type Servizio, and criterion C.SI.1.3. */
export const serviceDesk: DeskType = {
  kind: "service",
  collection: serviceCollection,
  toPublished: serviceToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, serviceTexts, language),
      ...accessFindings(source, language),
      ...commonFindings(source, richFields, serviceTexts, language),
    ]),
};

function accessFindings(source: DeskDocument, language: Locale): Finding[] {
  const say = serviceMessages(language);
  const url = text(group(source, "onlineAccess"), "url");
  const hasOffice = references("office", group(source, "physicalAccess").offices).length > 0;
  const findings: Finding[] = [];
  if (!url && !hasOffice) findings.push({ severity: "error", field: "onlineAccess.url", message: say("noAccess") });
  if (url && !safeHref(url))
    findings.push({ severity: "error", field: "onlineAccess.url", message: say("badAddress") });
  if (source.active === false && !text(source, "inactiveReason")) {
    findings.push({ severity: "error", field: "inactiveReason", message: say("noReason") });
  }
  return findings;
}
