import { type Address, sections } from "#src/content/index.ts";
import { type Addresses, addressIn } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { openDataPaths } from "#src/open-data/index.ts";
import type { Db } from "#src/platform/db.ts";
import { transparencyAddresses } from "#src/trasparenza/index.ts";
import { listReports, reportAddresses, reportsPaths } from "#src/yearly-report/site-pages.ts";
import { fixedPaths } from "./paths.ts";

/** A page that is no document, with its addresses in all languages of the site. */
type OwnAddress = Pick<Address, "path" | "alternates">;

/** Home, sections and the program's own texts. */
export function ownAddresses(languages: readonly Locale[]): OwnAddress[] {
  const pages: Addresses[] = [
    openDataPaths,
    ...transparencyAddresses,
    ...Object.entries(fixedPaths)
      .filter(([name]) => name !== "search")
      .map(([, paths]) => paths),
    ...sections.filter(({ key }) => key !== "contatti").map(({ path }) => path),
  ];
  // a section may be one of the program's own pages too, such as the frequent questions
  const once = new Map(pages.map((alternates) => [alternates.it, alternates]));
  return [...once.values()].flatMap((addresses) => inEach(addresses, languages));
}

/** The yearly reports, and their list once there is one. */
export async function reportsOf(db: Db, site: string, languages: readonly Locale[]): Promise<OwnAddress[]> {
  const reports = await listReports(db, site);
  const pages = [...(reports.length > 0 ? [reportsPaths] : []), ...reports.map(({ year }) => reportAddresses(year))];
  return pages.flatMap((addresses) => inEach(addresses, languages));
}

/** A page of the program's own in each language, with the others beside it. */
function inEach(addresses: Addresses, languages: readonly Locale[]): OwnAddress[] {
  const alternates = Object.fromEntries(languages.map((language) => [language, addressIn(addresses, language)]));
  return Object.values(alternates).map((path) => ({ path, alternates }));
}
