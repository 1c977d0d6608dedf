import {
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
import { placeTypes } from "../vocabularies/place-types.ts";
import { placeNames, placeTexts as t } from "./messages.ts";

/** The desk's form for places. */
export const placeCollection = contentCollection("places", { ...placeNames, group: menuGroups.living }, [
  tab(commonTexts.content, [
    termField("placeTypes", t.placeTypes, placeTypes, { many: true }),
    ...headFields(),
    textField("alternativeName", t.alternativeName),
    richField("body", t.body),
    richField("services", t.services),
    richField("access", required(t.access)),
    richField("openingHours", t.openingHours),
    richField("furtherInformation", commonTexts.furtherInformation),
  ]),
  tab(t.addressGroup, [
    groupField("address", required(t.addressGroup), [
      textField("street", t.street, { localized: false }),
      textField("postalCode", t.postalCode, { localized: false, maxLength: 10 }),
      textField("locality", t.locality, { localized: false }),
      textField("district", t.district, { localized: false }),
    ]),
    groupField("position", required(t.position), [
      numberField("latitude", t.latitude, { min: -90, max: 90 }),
      numberField("longitude", t.longitude, { min: -180, max: 180 }),
    ]),
  ]),
  tab(commonTexts.relations, [
    relationField("contacts", required(commonTexts.contacts), "contact-points"),
    relationField("offices", t.offices, "offices"),
    relationField("related", t.related, "places"),
  ]),
  tab(commonTexts.files, [uploadField("gallery", t.gallery, { many: true })]),
]);
