import type { Field } from "payload";
import { relationField, richField, textField } from "../fields/build.ts";
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
      {
        name: "hosted",
        type: "relationship",
        relationTo: "sites" as never,
        label: { it: t.hosted.it, en: t.hosted.en },
        admin: { description: t.hosted.help ?? {} },
      } as Field,
      textField("url", t.url, { localized: false, maxLength: 2_000 }),
      richField("body", t.body),
      relationField("offices", t.offices, "offices"),
    ]),
  ],
  { sort: "title" },
);
