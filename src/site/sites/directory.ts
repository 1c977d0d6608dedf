import {
  listMenuTargets,
  listSiteSettings,
  type MenuTarget,
  originOfHost,
  SettingsDocument,
  sectionPath,
  sections,
  sectionTitle,
} from "#src/content/index.ts";
import { localePrefix } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { NamedSite } from "#src/platform/here.ts";
import type { KnownMap } from "#src/platform/public-page.ts";
import { findCoverage } from "#src/territory/index.ts";
import { defaultSettings, type MenuLink, type Owner, type SiteSettings } from "../settings.ts";
import { hostName, isMachine } from "./host-name.ts";

/** A site that is open. */
export interface HostedSite {
  readonly key: string;
  readonly origin: string;
  readonly settings: (locale: Locale) => SiteSettings;
}

/** Every site of the installation and what it says of itself, as of one moment. */
export interface Directory {
  /** The municipality's first; it is always there. */
  readonly sites: readonly HostedSite[];
  readonly get: (key: string) => HostedSite | undefined;
  /** The site that a host name (see `hostName`) means. */
  readonly find: (name: string) => HostedSite | undefined;
  readonly namedIn: (locale: Locale) => readonly NamedSite[];
  /** Something in a menu changes when one of these is announced. */
  readonly tags: ReadonlySet<string>;
  /** The map of the municipality; absent: none was imported. */
  readonly map: KnownMap | undefined;
  /** When something in a menu ends by itself; absent: nothing does. */
  readonly until: Date | undefined;
}

/** Which site is the municipality's, and where citizens reach it. */
export interface MainSite {
  readonly site: string;
  readonly origin: string;
}

type Said = ReadonlyMap<Locale, SettingsDocument>;

/** Reads what the sites say of themselves: one statement, one about the map, and one more when menus name documents. */
export async function readDirectory(db: Db, main: MainSite, now: Date): Promise<Directory> {
  const said = new Map<string, Map<Locale, SettingsDocument>>();
  for (const { site, locale, document } of await listSiteSettings(db, now)) {
    const read = SettingsDocument.safeParse(document);
    if (!read.success) continue;
    said.set(site, (said.get(site) ?? new Map<Locale, SettingsDocument>()).set(locale, read.data));
  }
  const named = [...said].flatMap(([site, languages]) =>
    [...languages.values()].flatMap(({ menu }) =>
      (menu ?? []).flatMap(({ page }) => (page ? [{ site, ...page }] : [])),
    ),
  );
  const [targets, map] = await Promise.all([listMenuTargets(db, named, now), findCoverage(db)]);
  return makeDirectory(main, said, { named, targets }, map);
}

/** What can be said before anything was read: the municipality's site alone. */
export const emptyDirectory = (main: MainSite): Directory => makeDirectory(main, new Map(), { named: [], targets: [] });

function makeDirectory(
  main: MainSite,
  said: ReadonlyMap<string, Said>,
  menus: { named: readonly { kind: string; id: string }[]; targets: readonly MenuTarget[] },
  map?: KnownMap,
): Directory {
  const own = said.get(main.site) ?? new Map();
  const ofMain: HostedSite = { key: main.site, origin: main.origin, settings: (locale) => inLanguage(own, locale) };
  const others = [...said].flatMap(([key, languages]): HostedSite[] => {
    const [host] = inLanguage(languages, "it").hosts ?? [];
    if (key === main.site || host === undefined) return [];
    const read = new Map<Locale, SiteSettings>();
    // the same ones each time, by which what is made from them alone is known again
    const settings = (locale: Locale) => {
      const found = read.get(locale) ?? settingsOf(languages, locale, { key, ofMain, targets: menus.targets });
      read.set(locale, found);
      return found;
    };
    return [{ key, origin: originOfHost(host, main.origin), settings }];
  });
  const byHost = new Map<string, HostedSite>();
  for (const site of others) {
    byHost.set(`${site.key}.localhost`, site);
    for (const host of inLanguage(said.get(site.key) ?? new Map(), "it").hosts ?? []) byHost.set(host, site);
  }
  const mainName = hostName(new URL(main.origin).host);
  for (const host of [mainName, ...(inLanguage(own, "it").hosts ?? [])]) byHost.set(host, ofMain);
  const byKey = new Map([ofMain, ...others].map((site) => [site.key, site]));
  // an installation without a name of its own is being tried: whatever name leads to it is the municipality's
  const isTrial = isMachine(mainName);
  const ends = menus.targets.flatMap(({ visibleUntil }) => (visibleUntil ? [visibleUntil.getTime()] : []));
  return {
    sites: [ofMain, ...others],
    get: (key) => byKey.get(key),
    find: (name) => byHost.get(name) ?? (isTrial || isMachine(name) ? ofMain : undefined),
    namedIn: (locale) =>
      [ofMain, ...others].map(({ key, origin, settings }) => ({ key, origin, name: settings(locale).municipality })),
    tags: new Set(menus.named.map(({ kind, id }) => `${kind}:${id}`)),
    map,
    until: ends.length > 0 ? new Date(Math.min(...ends)) : undefined,
  };
}

const inLanguage = (said: Said, locale: Locale): SiteSettings & Pick<SettingsDocument, "hosts"> =>
  (said.get(locale) ?? said.get("it") ?? defaultSettings) as SiteSettings & Pick<SettingsDocument, "hosts">;

/** What a site beside the municipality's says of itself, with what it takes from the municipality. */
function settingsOf(
  said: Said,
  locale: Locale,
  from: { key: string; ofMain: HostedSite; targets: readonly MenuTarget[] },
): SiteSettings {
  const document = said.get(locale) ?? said.get("it");
  const above = from.ofMain.settings(locale);
  const owner: Owner = {
    municipality: above.municipality,
    origin: from.ofMain.origin,
    email: above.email,
    pec: above.pec,
  };
  const targets = from.targets.filter(({ site }) => site === from.key);
  return {
    ...(document ?? defaultSettings),
    demonstration: above.demonstration,
    patronDay: above.patronDay,
    region: { label: above.municipality, url: `${from.ofMain.origin}${localePrefix(locale) || "/"}` },
    accessibilityStatementUrl: document?.accessibilityStatementUrl ?? above.accessibilityStatementUrl,
    menu: (document?.menu ?? []).flatMap((entry) => menuLink(entry, locale, targets) ?? []),
    owner,
  };
}

const keys = new Set(sections.map(({ key }) => key));

/** Where an entry leads; nothing when it leads nowhere now. */
function menuLink(
  entry: NonNullable<SettingsDocument["menu"]>[number],
  locale: Locale,
  targets: readonly MenuTarget[],
): MenuLink | undefined {
  const { section, page, url } = entry;
  if (section !== undefined && keys.has(section)) {
    return { label: entry.label ?? sectionTitle(section, locale), href: sectionPath(section, locale), section };
  }
  if (page) {
    const ofPage = targets.filter(({ kind, id }) => kind === page.kind && id === page.id);
    const found = ofPage.find((one) => one.locale === locale) ?? ofPage.find((one) => one.locale === "it");
    return found && { label: entry.label ?? found.title, href: found.path };
  }
  return url === undefined ? undefined : { label: entry.label ?? url, href: url };
}
