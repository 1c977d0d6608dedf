import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { dateFormat } from "#src/kernel/date-format.ts";
import { asked } from "../albo/frame.tsx";
import { DeskFrame, Refusal } from "../frame.tsx";
import { LastAnswer } from "../last-answer.tsx";
import { mayReadPosts } from "./access.ts";
import { fediverseMessages } from "./fediverse-messages.ts";
import { inboxMessages } from "./inbox-messages.ts";
import { channelsDeskMessages } from "./messages.ts";

/** The desk's frame around a screen of the channels, and what the last button came to. */
export function ChannelsFrame({
  view,
  children,
  site,
  isOther,
}: {
  view: AdminViewServerProps;
  children: ReactNode;
  /** The site that the screen is about; the other screens are opened of the same one. */
  site?: string;
  /** A screen that says itself what its buttons came to. */
  isOther?: boolean;
}) {
  const { req } = view.initPageResult;
  const say = channelsDeskMessages(req.i18n.language);
  const links = [
    ["/admin/canali", say("title")],
    ["/admin/canali/commenti", inboxMessages(req.i18n.language)("title")],
    ["/admin/canali/calendario", say("calendar")],
    ["/admin/canali/newsletter", say("newsletter")],
    ["/admin/canali/notifiche", say("notifications")],
    ["/admin/canali/profili", say("profiles")],
    ["/admin/canali/fediverso", fediverseMessages(req.i18n.language)("title")],
    ["/admin/canali/silenzio", say("silence")],
    ["/admin/canali/archivio", say("archive")],
  ] as const;
  return (
    <DeskFrame view={view}>
      {mayReadPosts(req) ? (
        <>
          <nav aria-label={say("title")}>
            <ul className="arengo-states">
              {links.map(([href, text]) => (
                <li key={href}>
                  <a href={site ? `${href}?site=${site}` : href}>{text}</a>
                </li>
              ))}
            </ul>
          </nav>
          {!isOther && <Answer view={view} />}
          {children}
        </>
      ) : (
        <Refusal>{say("refused.mayNot")}</Refusal>
      )}
    </DeskFrame>
  );
}

function Answer({ view }: { view: AdminViewServerProps }) {
  const refused = asked(view, "refused");
  const done = asked(view, "done");
  if (!refused && !done) return null;
  const say = channelsDeskMessages(view.initPageResult.req.i18n.language);
  const key = refused ? `refused.${refused}` : `done.${done}`;
  return (
    <LastAnswer isRefused={refused !== ""}>
      {say(key as Parameters<typeof say>[0], { name: asked(view, "name") })}
    </LastAnswer>
  );
}

/** A day and a time as the clocks in Italy show them. */
export const romeTime = (language: string): Intl.DateTimeFormat =>
  dateFormat(language, { dateStyle: "medium", timeStyle: "short" });
