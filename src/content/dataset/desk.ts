import type { Locale } from "#src/kernel/messages.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { badAddress, byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { text } from "../read-fields.ts";
import { datasetCollection } from "./collection.ts";
import { datasetMessages, datasetTexts } from "./messages.ts";
import { datasetToPublished } from "./to-published.ts";

const mandatory = ["title", "summary", "distribution", "licence", "modifiedOn", "frequency", "holders"];
const closed = new Set(["non-commerciale", "non-derivate", "sconosciuta"]);

/** Datasets in the desk. Mandatory fields: Modello Comuni, type Dataset; a file or an address is wanted. */
export const datasetDesk: DeskType = {
  kind: "dataset",
  collection: datasetCollection,
  toPublished: datasetToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, datasetTexts, language),
      ...dataFindings(source, language),
      ...commonFindings(source, ["distribution", "body"], datasetTexts, language),
    ]),
};

function dataFindings(source: DeskDocument, language: Locale): Finding[] {
  const say = datasetMessages(language);
  const hasFile = Array.isArray(source.attachments) && source.attachments.length > 0;
  const findings = badAddress(source.url, "url", datasetTexts, language);
  if (!hasFile && !text(source, "url"))
    findings.push({ severity: "error", field: "attachments", message: say("noData") });
  if (closed.has(text(source, "licence") ?? ""))
    findings.push({ severity: "warning", field: "licence", message: say("closedLicence") });
  return findings;
}
