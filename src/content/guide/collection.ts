import type { Field } from "payload";
import {
  anyRelationField,
  arrayField,
  relationField,
  required,
  richField,
  termField,
  textField,
  uploadField,
} from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { businessEvents, lifeEvents } from "../vocabularies/life-events.ts";
import { guideNames, guideTexts as t } from "./messages.ts";

const steps: Field[] = [
  textField("title", required(t.stepTitle), { maxLength: 150 }),
  richField("body", required(t.stepBody)),
  anyRelationField("links", t.stepLinks, ["services", "documents", "offices", "places", "pages", "calls"]),
];

/** The desk's form for step-by-step guides. */
export const guideCollection = contentCollection(
  "guides",
  { ...guideNames, group: menuGroups.services },
  [
    tab(commonTexts.content, [
      ...headFields(),
      richField("audience", t.audience),
      richField("body", t.body),
      richField("needed", t.needed),
      textField("duration", t.duration),
      arrayField("steps", required(t.steps), steps),
    ]),
    tab(commonTexts.details, [
      termField("lifeEvents", t.lifeEvents, lifeEvents, { many: true }),
      termField("businessEvents", t.businessEvents, businessEvents, { many: true }),
      uploadField("attachments", t.attachments, { many: true }),
    ]),
    tab(commonTexts.relations, [
      relationField("offices", required(t.offices), "offices"),
      relationField("contacts", commonTexts.contacts, "contact-points"),
      anyRelationField("related", t.related, ["guides", "services", "documents", "faqs", "pages"]),
    ]),
  ],
  { sort: "title" },
);
