/** @jsxImportSource preact */
import { listDocuments, sectionOf, sectionTitle } from "#src/content/index.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { siteText } from "../messages.ts";
import { newestOf } from "../shell/last-update.tsx";
import { sectionTags, tagsOf } from "./cards.tsx";

/** All topics by name. Source: C.SI.1.5 */
export const topicsPage: PublicPage = {
  paths: sectionOf("argomenti").path,
  load: async ({ db, site, locale, now }) => {
    const text = siteText(locale);
    const { documents } = await listDocuments(db, {
      site,
      locale,
      now,
      sections: ["argomenti"],
      order: "title",
      limit: 500,
    });
    const title = sectionTitle("argomenti", locale);
    return {
      title,
      description: text("topics.description"),
      section: "argomenti",
      isEmptyList: documents.length === 0,
      breadcrumb: [{ label: title }],
      alternates: sectionOf("argomenti").path,
      ...newestOf(documents),
      tags: [...sectionTags(["argomenti"]), ...tagsOf(documents)],
      body: (
        <div class="container" data-page="topics">
          <h1>{title}</h1>
          <p class="lead">{text("topics.description")}</p>
          {documents.length === 0 && <p>{text("list.empty")}</p>}
          <ul class="row list-unstyled" data-categories="">
            {documents.map((document) => (
              <li class="col-12 col-md-6 col-lg-4 mb-3" key={document.id}>
                <a href={document.path} data-element="topic-element">
                  {document.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ),
    };
  },
};
