import { listSiteSettings, mainSite, SettingsDocument } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";

/** The installation's sites with their names, the municipality's first; it is there before it said anything of itself. */
export async function listNamedSites(db: Db, now: Date): Promise<{ readonly key: string; readonly name: string }[]> {
  const names = new Map([[mainSite, "Comune"]]);
  for (const { site, locale, document } of await listSiteSettings(db, now)) {
    const read = SettingsDocument.safeParse(document);
    if (read.success && (locale === "it" || !names.has(site))) names.set(site, read.data.municipality);
  }
  return [...names].map(([key, name]) => ({ key, name }));
}
