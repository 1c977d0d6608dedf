import { anyRelationField, relationField, required, richField, termField } from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { topics } from "../vocabularies/topics.ts";
import { topicTexts as t, topicNames } from "./messages.ts";

/** The desk's form for topics. */
export const topicCollection = contentCollection(
  "topics",
  { ...topicNames, group: menuGroups.shared },
  [
    tab(commonTexts.content, [
      termField("term", required(t.term), topics),
      ...headFields({ topics: false }),
      richField("body", t.body),
      richField("furtherInformation", commonTexts.furtherInformation),
    ]),
    tab(commonTexts.relations, [
      anyRelationField("featured", t.featured, ["services", "news", "events", "places", "documents", "offices"]),
      relationField("offices", t.offices, "offices"),
    ]),
  ],
  { sort: "title" },
);
