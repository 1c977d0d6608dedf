import type { DeskType } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { topicCollection } from "./collection.ts";
import { topicTexts } from "./messages.ts";
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
      ...commonFindings(source, ["body"], topicTexts, language),
    ]),
};
