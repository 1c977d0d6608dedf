import { arrayField, relationField, required, termField, textField } from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { contactTypes } from "../vocabularies/contact-types.ts";
import { contactPointNames, contactPointTexts as t } from "./messages.ts";

/** The desk's form for contact points. */
export const contactPointCollection = contentCollection(
  "contact-points",
  { ...contactPointNames, group: menuGroups.shared },
  [
    tab(commonTexts.content, [
      ...headFields({ topics: false, image: false }),
      arrayField("entries", required(t.entries), [
        termField("type", t.type, contactTypes),
        textField("value", t.value, { localized: false, maxLength: 255 }),
        textField("description", t.description, { maxLength: 255 }),
      ]),
      relationField("person", t.person, "people", { many: false }),
    ]),
  ],
  { sort: "title" },
);
