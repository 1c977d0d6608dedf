import {
  arrayField,
  checkboxField,
  dateField,
  groupField,
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
import { videoField } from "../fields/video.ts";
import { placeTypes } from "../vocabularies/place-types.ts";
import { weekdays } from "../vocabularies/weekdays.ts";
import { placeNames, placeTexts as t } from "./messages.ts";

/** The desk's form for places. */
export const placeCollection = contentCollection(
  "places",
  { ...placeNames, group: menuGroups.living },
  [
    tab(commonTexts.content, [
      termField("placeTypes", t.placeTypes, placeTypes, { many: true }),
      ...headFields(),
      textField("alternativeName", t.alternativeName),
      richField("body", t.body),
      richField("interest", t.interest),
      richField("services", t.services),
      richField("access", required(t.access)),
      textField("identifier", t.identifier, { localized: false }),
      richField("furtherInformation", commonTexts.furtherInformation),
    ]),
    tab(t.addressGroup, [
      groupField("address", required(t.addressGroup), [
        textField("street", t.street, { localized: false }),
        textField("postalCode", t.postalCode, { localized: false, maxLength: 10 }),
        textField("locality", t.locality, { localized: false }),
        textField("district", t.district, { localized: false }),
        textField("borough", t.borough, { localized: false }),
        textField("country", t.country, { localized: false }),
      ]),
      groupField("position", required(t.position), [
        numberField("latitude", t.latitude, { min: -90, max: 90 }),
        numberField("longitude", t.longitude, { min: -180, max: 180 }),
      ]),
    ]),
    tab(t.hoursTab, [
      arrayField("openingTimes", t.openingTimes, [
        termField("weekdays", t.weekdays, weekdays, { many: true }),
        textField("opens", t.opens, { localized: false, maxLength: 5 }),
        textField("closes", t.closes, { localized: false, maxLength: 5 }),
        dateField("from", t.from),
        dateField("until", t.until),
      ]),
      checkboxField("closedOnHolidays", t.closedOnHolidays),
      arrayField("closures", t.closures, [
        dateField("from", t.from),
        dateField("until", t.until),
        textField("reason", t.reason),
      ]),
      richField("openingHours", t.openingHours),
    ]),
    tab(commonTexts.relations, [
      relationField("contacts", required(commonTexts.contacts), "contact-points"),
      relationField("offices", t.offices, "offices"),
      relationField("parent", t.parent, "places", { many: false }),
      relationField("related", t.related, "places"),
    ]),
    tab(commonTexts.files, [uploadField("gallery", t.gallery, { many: true }), videoField()]),
  ],
  { columns: ["placeTypes"], sort: "title" },
);
