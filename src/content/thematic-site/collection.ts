import { relationField, required, richField, textField } from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { thematicSiteTexts as t, thematicSiteNames } from "./messages.ts";

/** The desk's form for other sites of the municipality. */
export const thematicSiteCollection = contentCollection(
  "thematic-sites",
  { ...thematicSiteNames, group: menuGroups.shared },
  [
    tab(commonTexts.content, [
      ...headFields({ topics: "optional" }),
      textField("url", required(t.url), { localized: false, maxLength: 2_000 }),
      richField("body", t.body),
      relationField("offices", t.offices, "offices"),
    ]),
  ],
);
