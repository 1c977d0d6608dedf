import type { DeskType } from "../desk-type.ts";
import { byWeight, commonFindings, missingFields } from "../fields/check.ts";
import { videoFindings } from "../fields/video.ts";
import { newsCollection } from "./collection.ts";
import { newsTexts } from "./messages.ts";
import { newsToPublished } from "./to-published.ts";

const mandatory = ["newsType", "title", "summary", "topics", "body", "offices"];

/** News in the desk. Mandatory fields: Modello Comuni, type Notizia. */
export const newsDesk: DeskType = {
  kind: "news",
  collection: newsCollection,
  toPublished: newsToPublished,
  check: (source, language) =>
    byWeight([
      ...missingFields(source, mandatory, newsTexts, language),
      ...videoFindings(source, language),
      ...commonFindings(source, ["body"], newsTexts, language),
    ]),
};
