import type { Locale } from "#src/kernel/messages.ts";
import { references } from "../derive.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { badAddress, byWeight, commonFindings, incompleteRows, missingFields } from "../fields/check.ts";
import { group, number, rich, rows, text } from "../read-fields.ts";
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
      ...listFindings(source, language),
      ...codeFindings(source, language),
      ...costFindings(source, language),
      ...commonFindings(source, richFields, serviceTexts, language),
    ]),
};

function accessFindings(source: DeskDocument, language: Locale): Finding[] {
  const say = serviceMessages(language);
  const online = group(source, "onlineAccess");
  const physical = group(source, "physicalAccess");
  const url = text(online, "url");
  const isAtPlace =
    references("office", physical.offices).length > 0 || references("place", physical.places).length > 0;
  const findings: Finding[] = [];
  const isBooked = group(source, "booking").offered === true;
  if (!url && !isAtPlace && !isBooked)
    findings.push({ severity: "error", field: "onlineAccess.url", message: say("noAccess") });
  if (source.active === false && !text(source, "inactiveReason")) {
    findings.push({ severity: "error", field: "inactiveReason", message: say("noReason") });
  }
  return [
    ...findings,
    ...badAddress(url, "onlineAccess.url", { url: serviceTexts.onlineUrl }, language),
    ...badAddress(group(source, "booking").url, "booking.url", { url: serviceTexts.bookingUrl }, language),
  ];
}

function listFindings(source: DeskDocument, language: Locale): Finding[] {
  const stages = { ...serviceTexts, title: serviceTexts.stageTitle };
  const links = { ...serviceTexts, label: serviceTexts.linkLabel, url: serviceTexts.linkUrl };
  return [
    ...incompleteRows(source, "neededItems", ["item"], serviceTexts, language),
    ...incompleteRows(source, "stages", ["title"], stages, language),
    ...rows(source, "stages").flatMap((row, index): Finding[] => {
      if (!text(row, "unit") || number(row, "duration") !== undefined) return [];
      const message = serviceMessages(language)("noDuration", { stage: text(row, "title") ?? String(index + 1) });
      return [{ severity: "error", field: `stages.${index}.duration`, message }];
    }),
    ...incompleteRows(source, "externalLinks", ["label", "url"], links, language),
    ...rows(source, "externalLinks").flatMap((row, index) =>
      badAddress(row.url, `externalLinks.${index}.url`, links, language),
    ),
  ];
}

/** What a service costs must be told when it is paid; that it is free is worth telling too. Source: C.SI.1.3, prose */
const costFindings = (source: DeskDocument, language: Locale): Finding[] =>
  rich(source, "costs") ? [] : [{ severity: "warning", field: "costs", message: serviceMessages(language)("noCosts") }];

/** A NACE code: section, division, group or class. Source: Regulation (EC) 1893/2006 */
const nace = /^[A-V](\.?\d{2}(\.\d{1,2})?)?$/i;

function codeFindings(source: DeskDocument, language: Locale): Finding[] {
  const say = serviceMessages(language);
  const sector = text(source, "sector");
  const ipa = text(source, "providerIpa");
  const findings: Finding[] = [];
  if (sector && !nace.test(sector)) findings.push({ severity: "error", field: "sector", message: say("badSector") });
  if (ipa && !/^\w+$/.test(ipa)) findings.push({ severity: "error", field: "providerIpa", message: say("badIpa") });
  return findings;
}
