/** @jsxImportSource preact */

import { listTitles } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { foreignTitle, formatsOf, pageName } from "./format.ts";
import { statisticsText } from "./messages.ts";
import { panelText } from "./panel-messages.ts";
import { PanelView } from "./panels.tsx";
import { statisticsPaths } from "./paths.ts";
import type { Live } from "./reports.ts";

/** Where the last thirty minutes are. */
export const livePaths: Addresses = { it: `${statisticsPaths.it}/adesso`, en: `${statisticsPaths.en}/now` };

/** The last thirty minutes, minute by minute; a reader who wants news loads it again. */
export const livePage = (deps: { readonly live: Live }): PublicPage => ({
  paths: livePaths,
  load: async ({ db, locale, now, site }) => {
    const [text, page] = [panelText(locale), statisticsText(locale)];
    const formats = formatsOf(locale);
    const found = await deps.live({ site });
    const titles = await listTitles(db, site, found?.pages.map(({ path }) => path) ?? [], now);
    const time = dateFormat(locale, { timeStyle: "medium" }).format(now);
    const bars = (found?.minutes ?? []).toReversed().map(({ ago, pageViews }) => ({
      ...{ label: text("minutesAgo", { count: ago }), value: pageViews, text: formats.count(pageViews) },
    }));
    const isQuiet = bars.every(({ value }) => value === 0);
    const chart = { id: "live", title: text("live"), unit: text("figure.pageViews"), isStanding: true };
    const drawn = bars.map((bar, place) => ({ ...bar, label: place % 10 === 0 ? bar.label : `${29 - place}` }));
    return {
      status: found ? 200 : 503,
      title: text("live"),
      breadcrumb: [{ label: page("title"), href: addressIn(statisticsPaths, locale) }, { label: text("live") }],
      alternates: livePaths,
      updatedAt: now,
      tags: [],
      robots: "noindex",
      body: (
        <div class="container py-4">
          <h1>{text("live")}</h1>
          <p class="lead">{text("liveLead", { time })}</p>
          <p>
            <a class="btn btn-primary" href={addressIn(livePaths, locale)}>
              {text("reload")}
            </a>
          </p>
          {!found && <p role="status">{page("unavailable")}</p>}
          {found && isQuiet && <p role="status">{text("liveNone")}</p>}
          {found && !isQuiet && (
            <div class="row">
              <PanelView panel={{ ...chart, bars: drawn }} text={text} heading="h2" />
              <section class="col-12 col-md-6" aria-labelledby="reading">
                <h2 class="h5" id="reading">
                  {text("reading")}
                </h2>
                <ul>
                  {found.pages.map(({ path, pageViews }) => (
                    <li key={path}>
                      <a class="text-break" href={path} {...foreignTitle(path, locale)}>
                        {pageName(path, titles, page("home")) ?? path}
                      </a>
                      {colon(locale)} {formats.count(pageViews)}
                    </li>
                  ))}
                </ul>
              </section>
            </div>
          )}
        </div>
      ),
    };
  },
});
