import { anyRelationField, relationField, required, richField, uploadField } from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { pageNames, pageTexts as t } from "./messages.ts";

/** The desk's form for free pages. */
export const pageCollection = contentCollection(
  "pages",
  { ...pageNames, group: menuGroups.shared },
  [
    tab(commonTexts.content, [...headFields({ topics: "optional" }), richField("body", required(t.body))]),
    tab(commonTexts.relations, [
      relationField("offices", required(t.offices), "offices"),
      relationField("contacts", commonTexts.contacts, "contact-points"),
      anyRelationField("related", t.related, [
        ...(["pages", "services", "documents", "datasets", "faqs"] as const),
        ...(["news", "events", "places", "offices"] as const),
      ]),
    ]),
    tab(commonTexts.files, [
      uploadField("attachments", t.attachments, { many: true }),
      uploadField("gallery", t.gallery, { many: true }),
    ]),
  ],
  { sort: "title" },
);
