/** @jsxImportSource preact */

import { sectionPath, sectionTitle } from "#src/content/index.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { openDataText } from "./page-messages.ts";
import { apiPath, cataloguePaths, openApiPath, openDataPaths, perMinute } from "./paths.ts";

const datasetsKey = "amministrazione/documenti-e-dati/dataset";
const eventsKey = "vivere-il-comune/eventi";

/** What can be read by programs, how, and under which licence. */
export const openDataPage: PublicPage = {
  paths: openDataPaths,
  load: async ({ locale, now, origin }) => {
    const text = openDataText(locale);
    const today = civilDateOf(now);
    const examples = [
      [text("example.index"), apiPath],
      [text("example.news"), `${apiPath}/documents/news?locale=${locale}`],
      [text("example.events"), `${apiPath}/documents/event?locale=${locale}&from=${today}`],
      [text("example.updated"), `${apiPath}/documents?order=updated&updatedSince=${today}T00:00:00Z`],
      [text("example.topics"), `${apiPath}/topics?locale=${locale}`],
      [text("example.search"), `${apiPath}/search?locale=${locale}&q=orari`],
    ] as const;
    return {
      title: text("title"),
      description: text("lead"),
      breadcrumb: [{ label: text("title") }],
      alternates: openDataPaths,
      tags: ["settings"],
      jsonLd: [
        {
          "@context": "https://schema.org",
          "@type": "WebAPI",
          name: text("title"),
          description: text("lead"),
          url: origin + apiPath,
          documentation: origin + openApiPath,
        },
      ],
      body: (
        <div class="container" data-page="text">
          <h1>{text("title")}</h1>
          <p class="lead">{text("lead")}</p>
          <h2>{text("licence")}</h2>
          <p>{text("licence.text")}</p>
          <h2>{text("datasets")}</h2>
          <p>
            {text("datasets.text")} <a href={sectionPath(datasetsKey, locale)}>{sectionTitle(datasetsKey, locale)}</a>.
          </p>
          <p>{text("datasets.catalogue")}</p>
          <ul>
            <li>
              <a href={cataloguePaths.turtle}>Turtle</a>
            </li>
            <li>
              <a href={cataloguePaths.jsonLd}>JSON-LD</a>
            </li>
          </ul>
          <h2>{text("api")}</h2>
          <p>{text("api.text", { most: perMinute })}</p>
          <p>
            <a href={openApiPath}>{text("api.description")}</a>
          </p>
          <h3 class="h5">{text("api.examples")}</h3>
          <ul>
            {examples.map(([label, href]) => (
              <li key={href}>
                {label}
                {colon(locale)}{" "}
                <a class="text-break" href={href}>
                  {href}
                </a>
              </li>
            ))}
          </ul>
          <h3 class="h5">{text("copies")}</h3>
          <p>{text("copies.text")}</p>
          <h2>{text("feeds")}</h2>
          <p>{text("feeds.text")}</p>
          <ul>
            <li>
              <a href={`${sectionPath("novita", locale)}/feed.xml`}>{text("feeds.news")}</a>
            </li>
            <li>
              <a href={`${sectionPath(eventsKey, locale)}.ics`}>{text("feeds.events")}</a>
            </li>
            <li>
              <a href="/sitemap.xml">{text("feeds.sitemap")}</a>
            </li>
            <li>
              <a href={addressIn({ it: "/registro", en: "/en/register" }, locale)}>{text("feeds.register")}</a>
            </li>
          </ul>
        </div>
      ),
    };
  },
};
