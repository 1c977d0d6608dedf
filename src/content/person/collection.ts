import {
  arrayField,
  numberField,
  relationField,
  required,
  richField,
  termField,
  textField,
  uploadField,
} from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { declarationTypes } from "../vocabularies/declaration-types.ts";
import { personGroups } from "../vocabularies/person-groups.ts";
import { personNames, personTexts as t } from "./messages.ts";

/** The desk's form for politicians and officials. Their appointments are documents of their own that name them. */
export const personCollection = contentCollection(
  "people",
  { ...personNames, group: menuGroups.administration },
  [
    tab(commonTexts.content, [
      textField("givenName", required(t.givenName), { localized: false, maxLength: 100 }),
      textField("familyName", required(t.familyName), { localized: false, maxLength: 100 }),
      ...headFields({ topics: false }),
      termField("group", required(t.group), personGroups),
      textField("role", t.role),
      richField("skills", t.skills),
      richField("powers", t.powers),
      richField("body", t.body),
      richField("furtherInformation", commonTexts.furtherInformation),
    ]),
    tab(commonTexts.files, [
      uploadField("curriculum", t.curriculum),
      arrayField("declarations", t.declarations, [
        termField("type", t.declarationType, declarationTypes),
        numberField("year", t.year, { min: 1990, max: 2100 }),
        textField("title", t.declarationTitle),
        uploadField("file", t.declarationFile),
      ]),
      uploadField("gallery", t.gallery, { many: true }),
    ]),
    tab(commonTexts.relations, [
      relationField("contacts", required(commonTexts.contacts), "contact-points"),
      relationField("offices", t.offices, "offices"),
    ]),
  ],
  { columns: ["role"], sort: "familyName" },
);
