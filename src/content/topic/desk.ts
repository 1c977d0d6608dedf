import type { Locale } from "#src/kernel/messages.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { text } from "../read-fields.ts";
import { topics } from "../vocabularies/topics.ts";
import { topicCollection } from "./collection.ts";
import { topicMessages, topicTexts } from "./messages.ts";
import { topicToPublished } from "./to-published.ts";

const mandatory = ["term", "title", "summary"];

/** Topics in the desk. Source: Modello Comuni, Argomento. */
export const topicDesk: DeskType = {
  kind: "topic",
  collection: topicCollection,
  toPublished: topicToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, topicTexts, language),
      ...otherName(source, language),
      ...commonFindings(source, ["body", "furtherInformation"], topicTexts, language),
    ]),
};

/** A warning when the Italian title is not the vocabulary's: the national validator compares them. Source: C.SI.1.5 */
function otherName(source: DeskDocument, language: Locale): Finding[] {
  const term = topics.find(({ code }) => code === source.term);
  const title = text(source, "title")?.toLowerCase();
  if (!term || !title || [term.it, term.en].some((name) => name.toLowerCase() === title)) return [];
  const name = language === "it" ? term.it : term.en;
  return [{ severity: "warning", field: "title", message: topicMessages(language)("otherName", { name }) }];
}
