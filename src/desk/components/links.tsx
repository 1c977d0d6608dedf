import type { AdminViewServerProps } from "payload";
import { dateFormat } from "#src/kernel/date-format.ts";
import { languageName } from "#src/kernel/languages.ts";
import { type FailingLink, findLastRound, listFailing } from "#src/links/index.ts";
import { openDb } from "#src/platform/db.ts";
import { DeskFrame } from "../frame.tsx";
import { deskAddress } from "../overview/desk-address.ts";
import { deskPool } from "../publication/pool.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { linksMessages } from "./links-messages.ts";

/** The links of published pages that do not answer, each with the pages it stands on. For everybody of the desk. */
export async function Links(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { i18n } = req;
  const say = linksMessages(i18n.language);
  const db = openDb(deskPool(req));
  const chosen = await chooseSite(view);
  const asked = { site: chosen.site.key, now: new Date() };
  const [failing, last] = await Promise.all([listFailing(db, asked), findLastRound(db)]);
  const date = dateFormat(i18n.language, { dateStyle: "long" });
  const broken = failing.filter(({ state }) => state === "broken");
  const unsure = failing.filter(({ state }) => state === "unsure");
  return (
    <DeskFrame view={view}>
      <h1>{say("title")}</h1>
      <SiteChoice {...chosen} path="/admin/links" language={i18n.language} />
      <p>{say("intro")}</p>
      <p>{last ? say("last", { date: date.format(last) }) : say("never")}</p>
      {last && failing.length === 0 && <p>{say("none")}</p>}
      {broken.length > 0 && <FailingLinks title={say("broken")} links={broken} language={i18n.language} />}
      {unsure.length > 0 && (
        <FailingLinks title={say("unsure")} intro={say("unsureText")} links={unsure} language={i18n.language} />
      )}
    </DeskFrame>
  );
}

function FailingLinks(props: { title: string; intro?: string; links: readonly FailingLink[]; language: string }) {
  const { title, intro, links, language } = props;
  const say = linksMessages(language);
  const date = dateFormat(language, { dateStyle: "long" });
  return (
    <>
      <h2>{title}</h2>
      {intro && <p>{intro}</p>}
      <ul className="arengo-halves">
        {links.map(({ url, reason, status, failingSince, pages }) => (
          <li key={url}>
            <div>
              <a href={url} rel="noreferrer">
                {url}
              </a>
              <p>
                {say(`reason.${reason}` as Parameters<typeof say>[0])}
                {status !== null && ` (${status})`} – {say("since", { date: date.format(failingSince) })}
              </p>
            </div>
            <div>
              <p className="arengo-what">{say("pages")}</p>
              <ul>
                {pages.map((page) => (
                  <li key={`${page.kind}:${page.id}:${page.locale}`}>
                    <a href={deskAddress(page, page.locale)}>{page.title}</a>
                    {page.locale !== "it" && ` (${languageName(page.locale, language)})`}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
