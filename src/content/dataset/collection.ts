import { dateField, relationField, required, richField, termField, textField, uploadField } from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { datasetThemes } from "../vocabularies/dataset-themes.ts";
import { licences } from "../vocabularies/licences.ts";
import { updateFrequencies } from "../vocabularies/update-frequencies.ts";
import { datasetNames, datasetTexts as t } from "./messages.ts";

/** The desk's form for open data. */
export const datasetCollection = contentCollection(
  "datasets",
  { ...datasetNames, group: menuGroups.administration },
  [
    tab(commonTexts.content, [
      ...headFields({ topics: "optional", image: false }),
      termField("themes", t.themes, datasetThemes, { many: true }),
      richField("distribution", required(t.distribution)),
      uploadField("attachments", required(t.attachments), { many: true }),
      textField("url", t.url, { localized: false, maxLength: 2_000 }),
      richField("body", t.body),
    ]),
    tab(commonTexts.details, [
      termField("licence", required(t.licence), licences),
      dateField("modifiedOn", required(t.modifiedOn)),
      termField("frequency", required(t.frequency), updateFrequencies),
      relationField("holders", required(t.holders), "offices"),
      relationField("related", t.related, "datasets"),
    ]),
  ],
  { columns: ["modifiedOn"], sort: "title" },
);
