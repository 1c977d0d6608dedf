/** @jsxImportSource preact */

import { z } from "zod";
import { listSiteSettings, SettingsDocument } from "#src/content/index.ts";
import { addressIn } from "#src/kernel/languages.ts";
import type { Db } from "#src/platform/db.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { Table } from "#src/ui/table/component.tsx";
import { policyText } from "./inbox/policy-messages.ts";
import { policyPaths } from "./inbox/policy-page.tsx";
import { postFeedPath } from "./post-feed.ts";
import { listOfficial } from "./public-queries.ts";
import { networkName } from "./publishers.ts";
import { profilesText } from "./site-messages.ts";

/** Where the slices that send letters and notices have their pages; they know the channels, not the other way round. */
const newsletterPaths = { it: "/newsletter", en: "/en/newsletter" } as const;
const noticePaths = { it: "/notifiche", en: "/en/notifications" } as const;
const paths = { it: "/profili-ufficiali", en: "/en/official-profiles" } as const;

/**
 * The profiles that speak for the site, from the same data by which posts go out; then those that only its settings name.
 * Source: art. 11-ter D.P.R. 62/2013; Modello Comuni, media policy
 */
export const profilesPage: PublicPage = {
  paths,
  load: async ({ db, site, locale, now }) => {
    const text = profilesText(locale);
    const profiles = await listOfficial(db, site);
    const known = new Set(profiles.map(({ address }) => address));
    const others = (await listNamed(db, site, now)).filter(({ url }) => !known.has(url));
    const columns = ["profile", "network", "office", "responsible", "policy"] as const;
    return {
      title: text("title"),
      description: text("lead"),
      breadcrumb: [{ label: text("title") }],
      alternates: paths,
      feeds: [{ href: postFeedPath, type: "application/rss+xml", title: text("feed") }],
      tags: [],
      body: (
        <div class="container my-4">
          <h1>{text("title")}</h1>
          <p class="lead">{text("lead")}</p>
          {profiles.length + others.length === 0 && <p>{text("none")}</p>}
          {profiles.length > 0 && (
            <Table
              locale={locale}
              header={columns.map((column) => text(column))}
              rows={profiles.map(({ network, name, address, office, responsible, policy }) => [
                <a key="profile" href={address}>
                  {name}
                </a>,
                networkName(network),
                office,
                responsible,
                policy && (
                  <a key="policy" href={policy}>
                    {text("readPolicy", { name })}
                  </a>
                ),
              ])}
              rowHeadings
            />
          )}
          {others.length > 0 && (
            <ul>
              {others.map(({ network, url }) => (
                <li key={url}>
                  {network}
                  {colon(locale)}{" "}
                  <a class="text-break" href={url} rel="me">
                    {url}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <h2>{text("follow")}</h2>
          <ul>
            {[
              { href: addressIn(newsletterPaths, locale), label: text("newsletter") },
              { href: addressIn(noticePaths, locale), label: text("notices") },
              { href: postFeedPath, label: `${text("feed")} (RSS)` },
            ].map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
          <h2>{text("use")}</h2>
          <p>{text("useText")}</p>
          <p>
            <a href={locale === "en" ? policyPaths.en : policyPaths.it}>{policyText(locale)("title")}</a>
          </p>
        </div>
      ),
    };
  },
};

/** Profiles that the settings of the site name. */
async function listNamed(db: Db, site: string, now: Date): Promise<SettingsDocument["profiles"]> {
  const own = (await listSiteSettings(db, now)).find((settings) => settings.site === site);
  const read = z.object({ profiles: SettingsDocument.shape.profiles }).safeParse(own?.document);
  return read.data?.profiles ?? [];
}
