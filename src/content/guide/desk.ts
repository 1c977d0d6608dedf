import type { DeskType, Finding } from "../desk-type.ts";
import { byWeight, commonFindings, incompleteRows, missingFields } from "../fields/check.ts";
import { rows } from "../read-fields.ts";
import { guideCollection } from "./collection.ts";
import { guideMessages, guideTexts } from "./messages.ts";
import { guideToPublished } from "./to-published.ts";

const mandatory = ["title", "summary", "topics", "steps", "offices"];
const rowTexts = { ...guideTexts, title: guideTexts.stepTitle, body: guideTexts.stepBody };

/** Step-by-step guides in the desk. */
export const guideDesk: DeskType = {
  kind: "guide",
  collection: guideCollection,
  toPublished: guideToPublished,
  check: (source, language) => {
    const single: Finding[] =
      rows(source, "steps").length === 1
        ? [{ severity: "warning", field: "steps", message: guideMessages(language)("oneStep") }]
        : [];
    return byWeight([
      ...missingFields(source, mandatory, guideTexts, language),
      ...incompleteRows(source, "steps", ["title", "body"], rowTexts, language),
      ...single,
      ...commonFindings(source, ["audience", "body", "needed"], guideTexts, language),
    ]);
  },
};
