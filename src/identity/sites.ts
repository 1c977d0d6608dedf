import { may, type Role } from "./roles.ts";

/** A person of the desk, as far as it decides on which sites they work. */
export interface SiteWorker {
  readonly roles?: readonly Role[] | null;
  /** Works on chosen sites only; else on all. */
  readonly limited?: boolean | null;
  /** When limited: works on the municipality's own site too. */
  readonly mainSite?: boolean | null;
  /** When limited: the other sites, by id or whole. */
  readonly sites?: readonly (SiteId | { readonly id: SiteId })[] | null;
}
export type SiteId = number | string;

/** On which sites somebody works: all of them, or the municipality's own (or not) and some others by id. */
export type Workplaces = "all" | { readonly main: boolean; readonly sites: readonly string[] };

/** Where a person works. Whoever administers the installation works everywhere; nobody in particular nowhere. */
export function workplacesOf(person: SiteWorker | null | undefined): Workplaces {
  if (!person) return { main: false, sites: [] };
  if (!person.limited || may(person.roles ?? [], "administer")) return "all";
  const sites = (person.sites ?? []).map((site) => String(typeof site === "object" ? site.id : site));
  return { main: person.mainSite === true, sites };
}

/** Whether somebody may work on a site. @param site its id; `undefined` is the municipality's own */
export const worksOn = (workplaces: Workplaces, site: SiteId | undefined): boolean =>
  workplaces === "all" || (site === undefined ? workplaces.main : workplaces.sites.includes(String(site)));
