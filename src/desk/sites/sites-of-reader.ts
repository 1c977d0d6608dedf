import { listSiteSettings, mainSite, SettingsDocument } from "#src/content/index.ts";
import { dbOf } from "../db.ts";
import { type Reader, workKeysIn } from "./workplaces.ts";

/** A site of whose figures and words a screen of the desk can speak. */
export interface ChosenSite {
  readonly key: string;
  readonly name: string;
  /** What goes before a root-relative address of it; nothing for the municipality's own. */
  readonly before: string;
}

/** The sites on which whoever asks works, the municipality's first; it alone stands for who works nowhere. */
export async function sitesOfReader(req: Reader): Promise<ChosenSite[]> {
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
