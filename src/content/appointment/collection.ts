import type { Field } from "payload";
import {
  dateField,
  longTextField,
  relationField,
  required,
  richField,
  shownWhen,
  termField,
  textField,
} from "../fields/build.ts";
import { contentCollection, longestSummary, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { appointmentTypes } from "../vocabularies/appointment-types.ts";
import { appointmentNames, appointmentTexts as t } from "./messages.ts";

/** The desk's form for appointments. */
export const appointmentCollection = contentCollection(
  "appointments",
  { ...appointmentNames, group: menuGroups.administration },
  [
    tab(commonTexts.content, [
      { ...textField("title", required(t.title), { maxLength: 255 }), required: true } as Field,
      longTextField("summary", commonTexts.summary, longestSummary),
      termField("appointmentType", required(t.appointmentType), appointmentTypes),
      relationField("person", required(t.person), "people", { many: false }),
      relationField("unit", t.unit, "offices", { many: false }),
      relationField("headOf", t.headOf, "offices", { many: false }),
      dateField("from", required(t.from)),
      dateField("until", t.until),
      shownWhen(dateField("installedOn", t.installedOn), ({ appointmentType }) => appointmentType === "politico"),
    ]),
    tab(commonTexts.details, [
      relationField("act", t.act, "documents", { many: false }),
      richField("pay", t.pay),
      richField("travel", t.travel),
      richField("furtherInformation", commonTexts.furtherInformation),
    ]),
  ],
  { columns: ["person", "until"], sort: "title" },
);
