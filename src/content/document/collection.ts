import {
  dateField,
  groupField,
  longTextField,
  relationField,
  required,
  richField,
  shownWhen,
  termField,
  textField,
  uploadField,
} from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { documentTypes } from "../vocabularies/document-types.ts";
import { licences } from "../vocabularies/licences.ts";
import { businessEvents, lifeEvents } from "../vocabularies/life-events.ts";
import { noticeBoardTypes } from "../vocabularies/notice-board-types.ts";
import { documentNames, documentTexts as t } from "./messages.ts";

/** The desk's form for public documents and forms to download. */
export const documentCollection = contentCollection(
  "documents",
  { ...documentNames, group: menuGroups.administration },
  [
    tab(commonTexts.content, [
      termField("documentType", required(t.documentType), documentTypes),
      shownWhen(
        termField("noticeBoardType", t.noticeBoardType, noticeBoardTypes),
        ({ documentType }) => documentType === "albo",
      ),
      ...headFields(),
      uploadField("attachments", required(t.attachments), { many: true }),
      textField("url", t.url, { localized: false, maxLength: 2_000 }),
      textField("formats", t.formats),
      richField("body", t.body),
      uploadField("gallery", t.gallery, { many: true }),
    ]),
    tab(t.call, [
      groupField("call", t.call, [
        dateField("opensAt", t.opensAt, { time: true }),
        dateField("questionsUntil", t.questionsUntil, { time: true }),
        dateField("closesAt", t.closesAt, { time: true }),
        dateField("procedureEndsOn", t.procedureEndsOn),
        textField("recipients", t.recipients),
        textField("body", t.callBody),
        textField("cig", t.cig, { localized: false, maxLength: 10 }),
        richField("updates", t.updates),
      ]),
    ]),
    tab(commonTexts.details, [
      termField("licence", required(t.licence), licences),
      dateField("versionDate", t.versionDate),
      dateField("startsOn", t.startsOn),
      dateField("endsOn", t.endsOn),
      textField("identifier", t.identifier, { localized: false }),
      groupField("protocol", t.protocol, [
        textField("number", t.protocolNumber, { localized: false }),
        dateField("date", t.protocolDate),
      ]),
      longTextField("legalReferences", t.legalReferences),
      termField("lifeEvents", t.lifeEvents, lifeEvents, { many: true }),
      termField("businessEvents", t.businessEvents, businessEvents, { many: true }),
      richField("furtherInformation", commonTexts.furtherInformation),
    ]),
    tab(commonTexts.relations, [
      relationField("offices", required(t.offices), "offices"),
      relationField("area", t.area, "offices", { many: false }),
      relationField("authors", t.authors, "people"),
      relationField("services", t.services, "services"),
      relationField("datasets", t.datasets, "datasets"),
      relationField("related", t.related, "documents"),
    ]),
  ],
  { columns: ["documentType"] },
);
