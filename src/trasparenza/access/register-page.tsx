/** @jsxImportSource preact */

import { civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { dayOf } from "../content.ts";
import { accessRegisterCsvPath, accessRegisterPaths, reviewPaths, rootPaths } from "../paths.ts";
import { accessText } from "./messages.ts";
import { listAccessRegister } from "./register.ts";

/** The register of the requests for access, without persons. */
export const accessRegisterPage: PublicPage = {
  paths: accessRegisterPaths,
  load: async ({ db, site, locale, now }) => {
    const text = accessText(locale);
    const lines = await listAccessRegister(db, site);
    const format = dateFormat(locale, { dateStyle: "medium" });
    const day = (date: string | null) => (date === null ? "" : format.format(startOfDay(dayOf(date))));
    return {
      title: text("register"),
      description: text("registerLead").slice(0, 160),
      breadcrumb: [{ label: text("section"), href: addressIn(rootPaths, locale) }, { label: text("register") }],
      alternates: accessRegisterPaths,
      robots: "index",
      updatedAt: "above",
      // a request comes in without an announcement
      tags: [],
      body: (
        <div class="container py-4">
          <h1>{text("register")}</h1>
          <p class="lead">{text("registerLead")}</p>
          <p>
            {text("registerUpdated")}
            {colon(locale)} <time datetime={civilDateOf(now)}>{day(civilDateOf(now))}</time>.{" "}
            <a href={accessRegisterCsvPath}>{text("registerCsv")}</a>
          </p>
          <p>
            <a href={addressIn(reviewPaths, locale)}>{text("askReview")}</a>
          </p>
          {lines.length === 0 ? (
            <p>{text("registerNone", { day: day(civilDateOf(now)) })}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
            <section class="table-responsive" tabIndex={0} aria-label={text("register")}>
              <table class="table">
                <thead>
                  <tr>
                    {(["number", "received", "kind", "subject", "due", "decided", "state", "review"] as const).map(
                      (key) => (
                        <th key={key} scope="col">
                          {text(key)}
                        </th>
                      ),
                    )}
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.number}>
                      <th scope="row">{line.number}</th>
                      <td>{day(line.receivedOn)}</td>
                      <td>{text(`short.${line.kind}`)}</td>
                      <td>{line.subject || text("unwritten")}</td>
                      <td>{day(line.due)}</td>
                      <td>{day(line.decidedOn)}</td>
                      <td>{text(`state.${line.state}`)}</td>
                      <td>
                        {line.review && (
                          <>
                            {text(`review.${line.review.state}`)} ({day(line.review.decidedOn ?? line.review.askedOn)})
                          </>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </div>
      ),
    };
  },
};
