import type { DeskType } from "../desk-type.ts";
import { badAddress, byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { thematicSiteCollection } from "./collection.ts";
import { thematicSiteTexts } from "./messages.ts";
import { thematicSiteToPublished } from "./to-published.ts";

const mandatory = ["title", "summary"];

/** Thematic sites in the desk. Mandatory fields: Modello Comuni, Sito tematico. */
export const thematicSiteDesk: DeskType = {
  kind: "thematic-site",
  collection: thematicSiteCollection,
  toPublished: thematicSiteToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, source.hosted ? mandatory : [...mandatory, "url"], thematicSiteTexts, language),
      ...badAddress(source.url, "url", thematicSiteTexts, language),
      ...commonFindings(source, ["body"], thematicSiteTexts, language),
    ]),
};
