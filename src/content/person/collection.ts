import {
  arrayField,
  dateField,
  relationField,
  required,
  richField,
  termField,
  textField,
  uploadField,
} from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { appointmentTypes } from "../vocabularies/appointment-types.ts";
import { personNames, personTexts as t } from "./messages.ts";

/** The desk's form for politicians and officials. */
export const personCollection = contentCollection("people", { ...personNames, group: menuGroups.administration }, [
  tab(commonTexts.content, [
    textField("givenName", required(t.givenName), { localized: false, maxLength: 100 }),
    textField("familyName", required(t.familyName), { localized: false, maxLength: 100 }),
    ...headFields({ topics: false }),
    arrayField("appointments", required(t.appointments), [
      textField("title", t.appointmentTitle),
      termField("type", t.appointmentType, appointmentTypes),
      relationField("office", t.office, "offices", { many: false }),
      dateField("from", t.from),
      dateField("until", t.until),
      textField("pay", t.pay),
    ]),
    richField("powers", t.powers),
    richField("body", t.body),
    richField("furtherInformation", commonTexts.furtherInformation),
  ]),
  tab(commonTexts.files, [
    uploadField("curriculum", t.curriculum),
    arrayField("declarations", t.declarations, [
      textField("title", t.declarationTitle),
      uploadField("file", t.declarationFile),
    ]),
  ]),
  tab(commonTexts.relations, [relationField("contacts", required(commonTexts.contacts), "contact-points")]),
]);
