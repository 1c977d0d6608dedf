import type { Field } from "payload";
import { relationField, required, richField, textField } from "../fields/build.ts";
import { contentCollection, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { faqNames, faqTexts as t } from "./messages.ts";

/** The desk's form for frequent questions: a question, its answer, and what it is about. */
export const faqCollection = contentCollection(
  "faqs",
  { ...faqNames, group: menuGroups.services },
  [
    tab(commonTexts.content, [
      { ...textField("title", t.title, { maxLength: 255 }), required: true } as Field,
      richField("body", required(t.body)),
      relationField("topics", commonTexts.optionalTopics, "topics"),
    ]),
    tab(commonTexts.relations, [
      relationField("offices", required(t.offices), "offices"),
      relationField("services", t.services, "services"),
      relationField("documents", t.documents, "documents"),
    ]),
  ],
  { sort: "title" },
);
