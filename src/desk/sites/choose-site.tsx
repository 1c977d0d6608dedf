import type { AdminViewServerProps, PayloadRequest } from "payload";
import { listSiteSettings, mainSite, SettingsDocument } from "#src/content/index.ts";
import { dbOf } from "../db.ts";
import { deskMessages } from "../messages.ts";
import { workKeysIn } from "./workplaces.ts";

/** A site of whose figures and words a screen of the desk can speak. */
export interface ChosenSite {
  readonly key: string;
  readonly name: string;
  /** What goes before a root-relative address of it; nothing for the municipality's own. */
  readonly before: string;
}

/** The sites on which whoever asks works, the municipality's first; it alone stands for who works nowhere. */
export async function sitesOfReader(req: PayloadRequest): Promise<ChosenSite[]> {
  const [said, keys] = await Promise.all([listSiteSettings(dbOf(req), new Date()), workKeysIn(req)]);
  const sites = said.flatMap(({ site, locale, document }): ChosenSite[] => {
    const read = locale === "it" ? SettingsDocument.safeParse(document).data : undefined;
    if (!read || (keys !== "all" && !keys.has(site))) return [];
    const host = site === mainSite ? undefined : read.hosts?.[0];
    return [{ key: site, name: read.municipality, before: host ? `//${host}` : "" }];
  });
  const sorted = sites.toSorted((a, b) => Number(b.key === mainSite) - Number(a.key === mainSite));
  return sorted.length > 0 ? sorted : [{ key: mainSite, name: mainSite, before: "" }];
}

/** The site that a screen's address asks for (`?site=museo`), among those on which whoever asks works; else the first of them. */
export async function chooseSite(
  view: AdminViewServerProps,
): Promise<{ site: ChosenSite; sites: readonly ChosenSite[] }> {
  const sites = await sitesOfReader(view.initPageResult.req);
  const asked = String(view.searchParams?.site ?? "");
  const site = sites.find(({ key }) => key === asked) ?? (sites[0] as ChosenSite);
  return { site, sites };
}

/** The way to the same screen of another site; nothing where there is one only. */
export function SiteChoice(props: { site: ChosenSite; sites: readonly ChosenSite[]; path: string; language: string }) {
  if (props.sites.length < 2) return null;
  return (
    <nav aria-label={deskMessages(props.language)("siteChoice")}>
      <ul className="arengo-choice">
        {props.sites.map(({ key, name }) => (
          <li key={key}>
            <a href={`${props.path}?site=${key}`} aria-current={key === props.site.key ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
