import { sectionPath } from "#src/content/index.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { formatTag } from "#src/kernel/languages.ts";
import { sectionName } from "#src/statistics/desk/index.ts";
import type { ChosenSite } from "../sites/sites-of-reader.ts";
import type { Alerts } from "./find-alerts.ts";
import { statisticsDeskMessages } from "./messages.ts";

/** What needs somebody, each with the place where something can be done about it. */
export function AlertList({ alerts, site, language }: { alerts: Alerts; site: ChosenSite; language: string }) {
  const say = statisticsDeskMessages(language);
  const count = new Intl.NumberFormat(formatTag(language), { maximumFractionDigits: 0, useGrouping: true });
  const day = dateFormat(language, { dateStyle: "long" });
  const asDay = (text: string) => day.format(new Date(`${text}T12:00:00Z`));
  const at = (path: string) => `/admin/${path}?site=${site.key}`;
  const told: readonly { readonly text: string; readonly where: string; readonly label: string }[] = [
    ...alerts.brokenLinks.map(({ url, views }) => ({
      text: say("alerts.link", { url, views: count.format(views) }),
      ...{ where: at("links"), label: say("alerts.toLinks") },
    })),
    ...alerts.misses.map(({ query, asked }) => ({
      text: say("alerts.miss", { query, asked: count.format(asked) }),
      ...{ where: at("search"), label: say("alerts.toSearch") },
    })),
    ...alerts.peaks.map((peak) => ({
      text: say("alerts.peak", {
        ...{ day: asDay(peak.day), views: count.format(peak.pageViews), usual: count.format(peak.usual) },
      }),
      ...{ where: `${at("statistiche")}&dal=${peak.day}&al=${peak.day}`, label: say("alerts.toDay") },
    })),
    ...alerts.unreadSections.map((key) => ({
      text: say("alerts.section", { name: sectionName(key, language, "/") }),
      ...{ where: `${site.before}${sectionPath(key, "it")}`, label: say("alerts.toSection") },
    })),
    ...alerts.silentAccounts.map(({ name, last }) => ({
      text: last === null ? say("alerts.neverSaid", { name }) : say("alerts.saidLast", { name, day: asDay(last) }),
      ...{ where: at("canali"), label: say("alerts.toChannels") },
    })),
    ...alerts.silentProfiles.map(({ name, last }) => ({
      text: last === null ? say("alerts.never", { name }) : say("alerts.silent", { name, day: asDay(last) }),
      ...{ where: at("statistiche/social"), label: say("alerts.toProfiles") },
    })),
  ];
  return (
    <section aria-labelledby="alerts">
      <h2 id="alerts">{say("alerts.title")}</h2>
      {told.length === 0 ? (
        <p>{say("alerts.none")}</p>
      ) : (
        <ul>
          {told.map(({ text, where, label }) => (
            <li key={text}>
              {text} <a href={where}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
