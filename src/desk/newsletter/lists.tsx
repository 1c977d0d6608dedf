import type { AdminViewServerProps } from "payload";
import { listsWithCounts, nameIn, newsletterPaths, ownSender } from "#src/newsletter/index.ts";
import { ChannelsFrame } from "../channels/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { readDeskSettings } from "../settings.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { mayKeepLists, mayReadSpool } from "./access.ts";
import { NewsletterAnswer } from "./answer.tsx";
import { ListForm } from "./list-form.tsx";
import { newsletterDeskMessages } from "./messages.ts";
import { SenderForm } from "./sender-form.tsx";

/** The lists, how many get each, and how one is opened. */
export async function NewsletterLists(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = newsletterDeskMessages(language);
  const { config } = await readDeskSettings();
  const db = dbOf(req);
  const chosen = await chooseSite(view);
  const { key: site, before } = chosen.site;
  const [lists, mayKeep, sender] = await Promise.all([
    listsWithCounts(db, site),
    mayKeepLists(req, site),
    ownSender(db, site),
  ]);
  return (
    <ChannelsFrame view={view} site={site} isOther>
      <NewsletterAnswer view={view} />
      <h1>{say("title")}</h1>
      <SiteChoice {...chosen} path="/admin/canali/newsletter" language={language} />
      <p>{say("intro")}</p>
      {!config.mail && (
        <p role="status">
          {say("noMail")} {mayReadSpool(req) && <a href="/admin/canali/newsletter/posta">{say("spool")}</a>}
        </p>
      )}
      <p>
        <a className="arengo-tap" href={before + newsletterPaths.it}>
          {say("publicPage")}
        </a>
      </p>
      <h2>{say("lists")}</h2>
      {lists.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <ScrollTable
          label={say("lists")}
          columns={(["list", "kind", "confirmed", "unconfirmed", "waiting"] as const).map((column) => say(column))}
        >
          {lists.map(({ id, names, isPress, isOpen, confirmed, unconfirmed, waiting }) => (
            <tr key={id}>
              <th scope="row">
                <a className="arengo-tap" href={`/admin/canali/newsletter/lista?id=${id}`}>
                  {nameIn(names, language)}
                </a>
              </th>
              <td>
                {say(isPress ? "press" : "everybody")}
                {!isOpen && `, ${say("closed")}`}
              </td>
              <td>{confirmed}</td>
              <td>{unconfirmed}</td>
              <td>{isPress ? waiting : ""}</td>
            </tr>
          ))}
        </ScrollTable>
      )}
      {mayKeep && (
        <>
          <h2>{say("makeHeading")}</h2>
          <ListForm language={language} site={site} />
          <SenderForm {...{ language, site, sender, usual: config.letters.from }} />
        </>
      )}
    </ChannelsFrame>
  );
}
