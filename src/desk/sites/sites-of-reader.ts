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

/** The sites on which whoever asks works, the municipality's first, also before it has said its name; it alone stands for who works nowhere. */
export async function sitesOfReader(req: Reader): Promise<ChosenSite[]> {
  const [said, keys] = await Promise.all([listSiteSettings(dbOf(req), new Date()), workKeysIn(req)]);
  const sites = said.flatMap(({ site, locale, document }): ChosenSite[] => {
    const read = locale === "it" ? SettingsDocument.safeParse(document).data : undefined;
    if (!read || (keys !== "all" && !keys.has(site))) return [];
    const host = site === mainSite ? undefined : read.hosts?.[0];
    return [{ key: site, name: read.municipality, before: host ? `//${host}` : "" }];
  });
  const main = sites.find(({ key }) => key === mainSite) ?? { key: mainSite, name: mainSite, before: "" };
  const others = sites.filter(({ key }) => key !== mainSite);
  const worksOnMain = keys === "all" || keys.has(mainSite) || others.length === 0;
  return worksOnMain ? [main, ...others] : others;
}
