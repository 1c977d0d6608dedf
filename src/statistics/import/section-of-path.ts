import { sectionPath, sections } from "#src/content/index.ts";

/**
 * Gives the section of an old address: that of the longest named beginning, else that of this site's own page tree, else the first
 * folder of the path. Pages at the top belong to none.
 * @param named beginnings of paths with the section that they were, such as `["/bandi", "novita/bandi"]`
 */
export function sectionsByPath(
  named: readonly (readonly [prefix: string, section: string])[],
): (path: string) => string {
  const known = new Map([
    ...sections.flatMap(({ key }) => ["it", "en"].map((locale) => [sectionPath(key, locale), key] as const)),
    ...named.map(([prefix, section]) => [`/${prefix.replace(/^\/+|\/+$/g, "")}`, section] as const),
  ]);
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
      const section = known.get(path.slice(0, end));
      if (section !== undefined) return section;
    }
    return /^\/([^/?]{1,64})\//.exec(path)?.[1] ?? "";
  };
}
