import type { DeskType } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { pageCollection } from "./collection.ts";
import { pageTexts } from "./messages.ts";
import { pageToPublished } from "./to-published.ts";

const mandatory = ["title", "summary", "body", "offices"];

/** Free pages in the desk. */
export const pageDesk: DeskType = {
  kind: "page",
  collection: pageCollection,
  toPublished: pageToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, pageTexts, language),
      ...commonFindings(source, ["body"], pageTexts, language),
    ]),
};
