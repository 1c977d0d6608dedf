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
import { callTypes } from "../vocabularies/call-types.ts";
import { callNames, callTexts as t } from "./messages.ts";

/** The desk's form for calls. */
export const callCollection = contentCollection(
  "calls",
  { ...callNames, group: menuGroups.administration },
  [
    tab(commonTexts.content, [
      termField("callType", required(t.callType), callTypes),
      ...headFields({ image: false }),
      dateField("opensAt", t.opensAt, { time: true }),
      dateField("questionsUntil", t.questionsUntil, { time: true }),
      dateField("closesAt", required(t.closesAt), { time: true }),
      richField("body", t.body),
      richField("audience", required(t.audience)),
      richField("howToApply", required(t.howToApply)),
      uploadField("attachments", required(t.attachments), { many: true }),
    ]),
    tab(t.results, [
      richField("updates", t.updates),
      groupField("results", t.results, [
        dateField("on", t.resultsOn),
        richField("text", t.resultsText),
        uploadField("files", t.resultsFiles, { many: true }),
      ]),
      dateField("procedureEndsOn", t.procedureEndsOn),
    ]),
    tab(commonTexts.details, [
      textField("issuer", t.issuer),
      shownWhen(textField("cig", t.cig, { localized: false, maxLength: 10 }), ({ callType }) => callType === "gara"),
      longTextField("legalReferences", t.legalReferences),
    ]),
    tab(commonTexts.relations, [
      relationField("offices", required(t.offices), "offices"),
      relationField("contacts", commonTexts.contacts, "contact-points"),
      relationField("services", t.services, "services"),
      relationField("documents", t.documents, "documents"),
      relationField("related", t.related, "calls"),
    ]),
  ],
  { columns: ["callType", "closesAt"], sort: "-closesAt" },
);
