import type { AdminViewServerProps } from "payload";
import { deskMessages } from "../messages.ts";
import { type ChosenSite, sitesOfReader } from "./sites-of-reader.ts";

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
