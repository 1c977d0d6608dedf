import {
  arrayField,
  checkboxField,
  dateField,
  groupField,
  longTextField,
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
import { serviceCategories } from "../vocabularies/service-categories.ts";
import { serviceNames, serviceTexts as t } from "./messages.ts";

/** The desk's form for services, in the order of the public page. */
export const serviceCollection = contentCollection("services", { ...serviceNames, group: menuGroups.services }, [
  tab(commonTexts.content, [
    termField("category", required(t.category), serviceCategories),
    ...headFields(),
    textField("subtitle", t.subtitle),
    checkboxField("active", t.active, true),
    longTextField("inactiveReason", t.inactiveReason, 500),
    richField("audience", required(t.audience)),
    richField("applicants", t.applicants),
    richField("body", t.body),
    textField("geographicCoverage", t.geographicCoverage),
  ]),
  tab(t.howTo, [
    richField("howTo", required(t.howTo)),
    richField("needed", required(t.needed)),
    arrayField("neededItems", t.neededItems, [textField("item", t.item, { localized: false })], { localized: true }),
    richField("obtained", required(t.obtained)),
    richField("outcomeProcedures", t.outcomeProcedures),
  ]),
  tab(t.timing, [
    richField("timing", required(t.timing)),
    arrayField("stages", t.stages, [
      textField("title", t.stageTitle),
      textField("description", t.stageDescription),
      numberField("days", t.days, { min: 0, max: 3_650 }),
      dateField("date", t.stageDate),
    ]),
    richField("costs", t.costs),
    richField("constraints", t.constraints),
    richField("specialCases", t.specialCases),
  ]),
  tab(t.access, [
    groupField("onlineAccess", t.onlineAccess, [
      textField("intro", t.onlineIntro),
      textField("label", t.onlineLabel),
      textField("url", t.onlineUrl, { localized: false, maxLength: 2_000 }),
    ]),
    groupField("physicalAccess", t.physicalAccess, [
      textField("intro", t.physicalIntro),
      relationField("offices", t.physicalOffices, "offices"),
    ]),
    uploadField("conditions", required(t.conditions), { many: true }),
  ]),
  tab(commonTexts.relations, [
    relationField("contacts", required(commonTexts.contacts), "contact-points"),
    relationField("offices", required(t.offices), "offices"),
    relationField("area", t.area, "offices", { many: false }),
    relationField("documents", t.documents, "documents"),
    relationField("related", t.related, "services"),
    richField("furtherInformation", commonTexts.furtherInformation),
  ]),
]);
