import type { ServerProps } from "payload";
import { statisticsDeskMessages } from "./messages.ts";

/** The ways to the figures, in the desk's menu. */
export function StatisticsLink({ i18n }: ServerProps) {
  const say = statisticsDeskMessages(i18n.language);
  return (
    <>
      <a className="nav__link" href="/admin/statistiche">
        <span className="nav__link-label">{say("dash.title")}</span>
      </a>
      <a className="nav__link" href="/admin/statistiche/social">
        <span className="nav__link-label">{say("social.title")}</span>
      </a>
      <a className="nav__link" href="/admin/statistiche/rapporto">
        <span className="nav__link-label">{say("report.title")}</span>
      </a>
    </>
  );
}
