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
  shownWhen,
  termField,
  textField,
  uploadField,
} from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { durationUnits } from "../vocabularies/duration-units.ts";
import { businessEvents, lifeEvents } from "../vocabularies/life-events.ts";
import { serviceCategories } from "../vocabularies/service-categories.ts";
import { serviceNames, serviceTexts as t } from "./messages.ts";
import { procedureFields } from "./procedure.ts";

const isOffered = (_form: unknown, { offered }: { readonly offered?: unknown }) => offered === true;

/** The desk's form for services, in the order of the public page. */
export const serviceCollection = contentCollection(
  "services",
  { ...serviceNames, group: menuGroups.services },
  [
    tab(commonTexts.content, [
      termField("category", required(t.category), serviceCategories),
      termField("otherCategories", t.otherCategories, serviceCategories, { many: true }),
      ...headFields(),
      textField("subtitle", t.subtitle),
      checkboxField("active", t.active, true),
      shownWhen(longTextField("inactiveReason", t.inactiveReason, 500), ({ active }) => active === false),
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
        numberField("duration", t.duration, { min: 0, max: 3_650 }),
        termField("unit", t.unit, durationUnits),
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
        relationField("places", t.physicalPlaces, "places"),
      ]),
      groupField("booking", t.booking, [
        checkboxField("offered", t.bookingOffered),
        shownWhen(textField("intro", t.bookingIntro), isOffered),
        shownWhen(textField("url", t.bookingUrl, { localized: false, maxLength: 2_000 }), isOffered),
      ]),
      uploadField("conditions", required(t.conditions), { many: true }),
    ]),
    tab(commonTexts.relations, [
      relationField("contacts", required(commonTexts.contacts), "contact-points"),
      relationField("offices", required(t.offices), "offices"),
      relationField("area", t.area, "offices", { many: false }),
      relationField("documents", t.documents, "documents"),
      relationField("related", t.related, "services"),
      arrayField("externalLinks", t.externalLinks, [
        textField("label", t.linkLabel),
        textField("url", t.linkUrl, { localized: false, maxLength: 2_000 }),
      ]),
      richField("furtherInformation", commonTexts.furtherInformation),
    ]),
    tab(t.otherData, [
      termField("lifeEvents", t.lifeEvents, lifeEvents, { many: true }),
      termField("businessEvents", t.businessEvents, businessEvents, { many: true }),
      textField("sector", t.sector, { localized: false, maxLength: 10 }),
      textField("identifier", t.identifier, { localized: false, maxLength: 100 }),
      textField("providerIpa", t.providerIpa, { localized: false, maxLength: 20 }),
      groupField("procedure", t.procedure, procedureFields),
    ]),
  ],
  { columns: ["category"], sort: "title" },
);
