import {
  dateField,
  groupField,
  longTextField,
  relationField,
  required,
  richField,
  termField,
  textField,
  uploadField,
} from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { documentTypes } from "../vocabularies/document-types.ts";
import { licences } from "../vocabularies/licences.ts";
import { documentNames, documentTexts as t } from "./messages.ts";

/** The desk's form for public documents and forms to download. */
export const documentCollection = contentCollection(
  "documents",
  { ...documentNames, group: menuGroups.administration },
  [
    tab(commonTexts.content, [
      termField("documentType", required(t.documentType), documentTypes),
      ...headFields(),
      uploadField("attachments", required(t.attachments), { many: true }),
      textField("url", t.url, { localized: false, maxLength: 2_000 }),
      textField("formats", required(t.formats)),
      richField("body", t.body),
    ]),
    tab(commonTexts.details, [
      termField("licence", required(t.licence), licences),
      dateField("versionDate", t.versionDate),
      textField("identifier", t.identifier, { localized: false }),
      groupField("protocol", t.protocol, [
        textField("number", t.protocolNumber, { localized: false }),
        dateField("date", t.protocolDate),
      ]),
      longTextField("legalReferences", t.legalReferences),
      richField("furtherInformation", commonTexts.furtherInformation),
    ]),
    tab(commonTexts.relations, [
      relationField("offices", required(t.offices), "offices"),
      relationField("authors", t.authors, "people"),
      relationField("services", t.services, "services"),
      relationField("related", t.related, "documents"),
    ]),
  ],
);
