import type { AdminViewServerProps } from "payload";
import { mainSite } from "#src/content/index.ts";
import { listsWithCounts, nameIn, newsletterPaths } from "#src/newsletter/index.ts";
import { ChannelsFrame } from "../channels/frame.tsx";
import { ScrollTable } from "../components/scroll-table.tsx";
import { dbOf } from "../db.ts";
import { readDeskSettings } from "../settings.ts";
import { mayKeepLists, mayReadSpool } from "./access.ts";
import { NewsletterAnswer } from "./answer.tsx";
import { ListForm } from "./list-form.tsx";
import { newsletterDeskMessages } from "./messages.ts";

/** The lists, how many get each, and how one is opened. */
export async function NewsletterLists(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = newsletterDeskMessages(language);
  const { config } = await readDeskSettings();
  const lists = await listsWithCounts(dbOf(req), mainSite);
  return (
    <ChannelsFrame view={view} isOther>
      <NewsletterAnswer view={view} />
      <h1>{say("title")}</h1>
      <p>{say("intro")}</p>
      {!config.mail && (
        <p role="status">
          {say("noMail")} {mayReadSpool(req) && <a href="/admin/canali/newsletter/posta">{say("spool")}</a>}
        </p>
      )}
      <p>
        <a className="arengo-tap" href={newsletterPaths.it}>
          {say("publicPage")}
        </a>
      </p>
      <h2>{say("lists")}</h2>
      {lists.length === 0 ? (
        <p>{say("none")}</p>
      ) : (
        <ScrollTable label={say("lists")}>
          <thead>
            <tr>
              {(["list", "kind", "confirmed", "unconfirmed", "waiting"] as const).map((column) => (
                <th key={column} scope="col">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </ScrollTable>
      )}
      {mayKeepLists(req) && (
        <>
          <h2>{say("makeHeading")}</h2>
          <ListForm language={language} />
        </>
      )}
    </ChannelsFrame>
  );
}
