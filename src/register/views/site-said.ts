import type { PageContext } from "#src/platform/public-page.ts";

/** The register's page and the sites that it may name. */
export type Here = Pick<PageContext, "site" | "sites">;

/** Where what an entry speaks of is read; `undefined` when its site is closed. @param site that of the entry */
export function addressOn(site: string, path: string, here: Here): string | undefined {
  if (site === here.site) return path;
  const found = here.sites.find(({ key }) => key === site);
  return found && found.origin + path;
}

/** Name of the site of an entry; nothing where all entries are of the one site there is. */
export function siteNamed(site: string, { site: own, sites }: Here): string | undefined {
  if (sites.length < 2 && site === own) return undefined;
  return sites.find(({ key }) => key === site)?.name ?? site;
}
