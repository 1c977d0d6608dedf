import { dateField, relationField, required, richField, termField, textField, uploadField } from "../fields/build.ts";
import { contentCollection, headFields, menuGroups, tab } from "../fields/common.ts";
import { commonTexts } from "../fields/messages.ts";
import { videoField } from "../fields/video.ts";
import { newsTypes } from "../vocabularies/news-types.ts";
import { newsNames, newsTexts as t } from "./messages.ts";

/** The desk's form for news articles, press releases and notices. */
export const newsCollection = contentCollection(
  "news",
  { ...newsNames, group: menuGroups.news },
  [
    tab(commonTexts.content, [
      termField("newsType", required(t.newsType), newsTypes),
      ...headFields(),
      richField("body", required(t.body)),
    ]),
    tab(commonTexts.details, [
      dateField("date", t.date),
      textField("number", t.number, { localized: false, maxLength: 40 }),
      relationField("offices", required(t.offices), "offices"),
    ]),
    tab(commonTexts.relations, [
      relationField("people", t.people, "people"),
      relationField("places", t.places, "places"),
      relationField("documents", t.documents, "documents"),
      relationField("datasets", t.datasets, "datasets"),
      relationField("related", t.related, "news"),
    ]),
    tab(commonTexts.files, [
      uploadField("attachments", t.attachments, { many: true }),
      uploadField("gallery", t.gallery, { many: true }),
      videoField(),
    ]),
  ],
  { columns: ["newsType"] },
);
