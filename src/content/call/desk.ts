import { clockTimeOf } from "#src/kernel/civil-date.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { byWeight, commonFindings, endsBefore, missingFields } from "../fields/check.ts";
import { group, rich, text } from "../read-fields.ts";
import { callCollection } from "./collection.ts";
import { callMessages, callTexts } from "./messages.ts";
import { callToPublished } from "./to-published.ts";

const mandatory = ["callType", "title", "summary", "topics", "audience", "howToApply", "closesAt", "offices"];

/** Calls in the desk. A call without deadline or text cannot be published: nobody could take part in it. */
export const callDesk: DeskType = {
  kind: "call",
  collection: callCollection,
  toPublished: callToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, callTexts, language),
      ...ownFindings(source, language),
      ...endsBefore(source, ["opensAt", "closesAt"], "", callTexts, language),
      ...endsBefore(source, ["questionsUntil", "closesAt"], "", callTexts, language),
      ...commonFindings(source, ["body", "audience", "howToApply", "updates"], callTexts, language),
    ]),
};

function ownFindings(source: DeskDocument, language: Locale): Finding[] {
  const say = callMessages(language);
  const closesAt = text(source, "closesAt");
  const cig = source.callType === "gara" ? text(source, "cig") : undefined;
  const findings: Finding[] = [];
  const error = (field: string, message: string) => findings.push({ severity: "error", field, message });
  const warning = (field: string, message: string) => findings.push({ severity: "warning", field, message });
  if (!Array.isArray(source.attachments) || source.attachments.length === 0) error("attachments", say("noText"));
  if (cig && !/^[0-9a-z]{10}$/i.test(cig)) error("cig", say("badCig"));
  if (closesAt && clockTimeOf(new Date(closesAt)) === "00:00") warning("closesAt", say("midnight"));
  const results = group(source, "results");
  const resultsOn = text(results, "on");
  if (rich(results, "text") && closesAt && resultsOn && resultsOn.slice(0, 10) < closesAt.slice(0, 10))
    warning("results.on", say("resultBeforeEnd"));
  return findings;
}
