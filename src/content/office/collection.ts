import { relationField, required, richField, termField } from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { unitTypes } from "../vocabularies/unit-types.ts";
import { officeNames, officeTexts as t } from "./messages.ts";

/** The desk's form for departments, offices, political bodies and foundations. */
export const officeCollection = contentCollection(
  "offices",
  { ...officeNames, group: menuGroups.administration },
  [
    tab(commonTexts.content, [
      termField("unitType", required(t.unitType), unitTypes),
      ...headFields({ topics: "optional" }),
      richField("body", required(t.body)),
      richField("openingHours", t.openingHours),
      richField("furtherInformation", commonTexts.furtherInformation),
    ]),
    tab(commonTexts.relations, [
      relationField("contacts", required(commonTexts.contacts), "contact-points"),
      relationField("seat", required(t.seat), "places", { many: false }),
      relationField("otherSeats", t.otherSeats, "places"),
      relationField("parents", t.parents, "offices"),
      relationField("heads", t.heads, "people"),
      relationField("assessors", t.assessors, "people"),
      relationField("people", t.people, "people"),
      relationField("documents", t.documents, "documents"),
    ]),
  ],
  { columns: ["unitType"], sort: "title" },
);
