import { type DemoSite, demoSites, type Fields } from "#src/demo/index.ts";
import type { Config } from "#src/platform/config.ts";
import type { HeldItems } from "./load-items.ts";
import type { LocalDesk } from "./local-desk.ts";

/**
 * Opens the sites of the demonstration beside the municipality's, those that are not there yet, before what stands on them is
 * published. Each answers at a name below the municipality's, on an installation that is tried out below `localhost`.
 * @returns ids by key
 */
export async function openSites(
  desk: LocalDesk,
  config: Config,
  held: HeldItems,
): Promise<ReadonlyMap<string, number | string>> {
  const known = await desk.all("sites");
  const ids = new Map(known.map(({ id, key }) => [key ?? "", id]));
  for (const site of demoSites.filter(({ key }) => !ids.has(key))) {
    const id = await desk.create("sites", { ...formOf(site, held), hosts: [{ host: hostOf(site.key, config) }] });
    const made = await desk.read("sites", id, "it");
    await desk.change("sites", id, { ...site.en, menu: inEnglish(site, made) }, "en");
    ids.set(site.key, id);
  }
  return ids;
}

function hostOf(key: string, { publicUrl }: Config): string {
  const { hostname } = new URL(publicUrl);
  return `${key}.${/^[\d.]+$|^\[/.test(hostname) ? "localhost" : hostname}`;
}

function formOf({ key, it, menu, highlights }: DemoSite, held: HeldItems): Fields {
  const idOf = (collection: string, slug: string) => held.get(collection)?.get(slug)?.id;
  return {
    ...it,
    ...{ key, isOpen: true },
    menu: menu.map(({ it: label, section, page }) => ({
      label,
      ...(section && { section }),
      ...(page && { page: idOf("pages", page) }),
    })),
    highlights: highlights.map((slug) => idOf("news", slug)),
  };
}

/** The rows of the menu with their English texts; rows keep their ids, so that the language is added to them. */
const inEnglish = ({ menu }: DemoSite, made: Fields) =>
  (made.menu as Fields[]).map((row, place) => ({ ...row, label: menu[place]?.en ?? row.label }));
