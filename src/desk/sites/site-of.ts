import { mainSite } from "#src/content/index.ts";

type Values = Readonly<Record<string, unknown>>;

/** Where a document of the desk stands: the key of its own site, and those of the sites that show it too. */
export interface Standing {
  readonly site: string;
  readonly shownIn: readonly string[];
}

/** Reads it from a document whose sites are filled in (`depth: 1`). A site that is only named by its id is a fault. */
export function standingOf(source: Values): Standing {
  const others = Array.isArray(source.shownIn) ? source.shownIn.map(keyIn) : [];
  const site = source.site === null || source.site === undefined ? mainSite : keyIn(source.site);
  const all = [...(source.shownOnMain === true ? [mainSite] : []), ...others];
  return { site, shownIn: [...new Set(all)].filter((key) => key !== site).sort() };
}

function keyIn(site: unknown): string {
  const key = site !== null && typeof site === "object" && "key" in site ? site.key : undefined;
  if (typeof key !== "string") throw new Error("a document names a site that was not read");
  return key;
}

/** Id of a site in a form; `undefined` for the municipality's own. */
export function siteIdIn(value: unknown): string | undefined {
  if (typeof value === "number" || (typeof value === "string" && value !== "")) return String(value);
  if (value !== null && typeof value === "object" && "id" in value) return siteIdIn(value.id);
  return undefined;
}
