/** @jsxImportSource preact */
import type { FastifyPluginAsync } from "fastify";
import { render } from "preact-render-to-string";
import { inAllLanguages } from "#src/kernel/languages.ts";
import type { Db } from "#src/platform/db.ts";
import { listAnnotations } from "./annotate.ts";
import { AnnotationList, numbered } from "./annotation-list.tsx";
import { textsOf } from "./files.ts";
import { formatsOf } from "./format.ts";
import { statisticsText } from "./messages.ts";
import { chartsOf, refusalText } from "./page.tsx";
import { panelText } from "./panel-messages.ts";
import { embedPaths, statisticsPaths } from "./paths.ts";
import { addressOf, readAsked, scopeOf } from "./read-asked.ts";
import type { Reports } from "./reports.ts";
import { Notice, type ViewBase } from "./view.tsx";

const sheetPath = `${embedPaths.it}.css`;
/** The frame has no shell of the site around it: what it needs is little. The two charts take turns at the width of a telephone. */
const sheet = `body{margin:0;padding:1rem;font:1rem/1.5 "Titillium Web",Geneva,Tahoma,sans-serif;color:#1a1a1a;background:#fff}
h1{margin:0 0 .5rem;font-size:1.25rem}h3{font-size:1rem}ul{margin:0;padding:0;list-style:none}a{color:#06c}
.d-md-none{display:none}@media(max-width:767px){.d-none{display:none}.d-md-none{display:block}}
@media(forced-colors:active){svg{background:#fff;forced-color-adjust:none}}`;

/**
 * The chart of a period alone, to be shown in a frame by the sites of the installation: their addresses, and no others, may (`frame-ancestors`).
 * The same `?dal=&al=&sito=` as the page. Bad input gets a sentence in the frame.
 */
export const statisticsFrame: FastifyPluginAsync<{ db: Db; reports: Reports; now: () => Date }> = async (
  app,
  { db, reports, now },
) => {
  app.get(sheetPath, (_request, reply) =>
    reply.header("cache-control", "public, max-age=86400").type("text/css; charset=utf-8").send(sheet),
  );
  for (const [locale, path] of Object.entries(inAllLanguages(embedPaths))) {
    app.get(path, async (request, reply) => {
      const base: ViewBase = { locale, text: statisticsText(locale), formats: formatsOf(locale) };
      const { site, origin, sitesIn } = request.here;
      const open = sitesIn(locale);
      const read = readAsked(textsOf(request.query), { now: now(), site, open: open.map(({ key }) => key) });
      const report = read.ok ? await reports(scopeOf(read.value)) : undefined;
      const annotations = read.ok && report ? numbered(await listAnnotations(db, read.value.sites, report.period)) : [];
      const whole = inAllLanguages(statisticsPaths)[locale] ?? statisticsPaths.it;
      const page = (
        <html lang={locale}>
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="robots" content="noindex" />
            <title>{base.text("title")}</title>
            <link rel="stylesheet" href={sheetPath} />
          </head>
          <body>
            <main>
              <h1>{base.text("title")}</h1>
              {!read.ok && <Notice kind="warning">{refusalText(read.error, base, now())}</Notice>}
              {read.ok && !report && <Notice kind="warning">{base.text("unavailable")}</Notice>}
              {report && (
                <>
                  <p>
                    {base.text("periodShown", {
                      from: base.formats.day(report.period.from),
                      until: base.formats.day(report.period.until),
                    })}
                  </p>
                  {report.total.views === 0 ? (
                    <p>{base.text("emptyTitle")}.</p>
                  ) : (
                    <>
                      {chartsOf(report, annotations, base).map(({ shape, svg }) => (
                        <div
                          key={shape}
                          class={shape === "wide" ? "d-none" : "d-md-none"}
                          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; every text in it is escaped where it is drawn
                          dangerouslySetInnerHTML={{ __html: svg }}
                        />
                      ))}
                      <p>{base.text("chartLegend")}</p>
                    </>
                  )}
                  <AnnotationList annotations={annotations} locale={locale} formats={base.formats} />
                </>
              )}
              <p>
                <a
                  href={`${origin}${read.ok ? addressOf(whole, read.value.period, read.value) : whole}`}
                  target="_top"
                  rel="noopener"
                >
                  {panelText(locale)("embedMore")}
                </a>
              </p>
            </main>
          </body>
        </html>
      );
      const policy = String(reply.getHeader("content-security-policy") ?? "frame-ancestors 'self'");
      const framers = ["'self'", ...open.map((one) => one.origin)].join(" ");
      return reply
        .code(report ? 200 : read.ok ? 503 : 422)
        .header("content-security-policy", policy.replace("frame-ancestors 'self'", `frame-ancestors ${framers}`))
        .header("cache-control", report ? "public, max-age=60" : "no-store")
        .type("text/html; charset=utf-8")
        .send(`<!doctype html>${render(page)}`);
    });
  }
};
