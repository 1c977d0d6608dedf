import type { Locale } from "#src/kernel/messages.ts";
import type { DeskDocument, DeskType, Finding } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { text } from "../read-fields.ts";
import { faqCollection } from "./collection.ts";
import { faqMessages, faqTexts } from "./messages.ts";
import { faqToPublished } from "./to-published.ts";

const mandatory = ["title", "body", "offices"];

/** Frequent questions in the desk. Mandatory fields: Modello Comuni, Domanda frequente. */
export const faqDesk: DeskType = {
  kind: "faq",
  collection: faqCollection,
  toPublished: faqToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, faqTexts, language),
      ...isQuestion(source, language),
      ...commonFindings(source, ["body"], faqTexts, language),
    ]),
};

function isQuestion(source: DeskDocument, language: Locale): Finding[] {
  const question = text(source, "title");
  if (!question || question.endsWith("?")) return [];
  return [{ severity: "warning", field: "title", message: faqMessages(language)("noQuestion") }];
}
