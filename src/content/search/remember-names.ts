import { type Db, keptStatement } from "#src/platform/db.ts";
import { mainSite } from "../site-key.ts";
import { namesIn, type Synonyms } from "./synonyms.ts";

/** What things are called on a site: its own groups of names, then the municipality's, whose words mean the same everywhere. */
export interface Names {
  /** Grows whenever the groups of any site change. */
  readonly version: number;
  /** What else a folded phrase is called, as phrases. */
  readonly of: (phrase: string) => readonly string[];
  /** The words of which names consist. */
  readonly words: ReadonlySet<string>;
}

const read = keptStatement<{ site: string; main: string }, { version: number; terms: readonly string[] | null }>(`
  select v.version, s.terms from search.names_version v left join search.synonyms s on s.site in ($site, $main)
  order by s.site = $main, s.position`);

const remembered = new WeakMap<Db, Map<string, Names>>();

/** The names as they were last read; whoever asks with their version is told when they have changed. */
export const rememberedNames = async (db: Db, site: string): Promise<Names> =>
  remembered.get(db)?.get(site) ?? readNames(db, site);

/** Reads the names anew, and remembers them. One statement. */
export async function readNames(db: Db, site: string): Promise<Names> {
  const rows = await read(db, { site, main: mainSite });
  const groups: Synonyms = rows.flatMap(({ terms }) => (terms ? [terms] : []));
  const words = new Set(groups.flat().flatMap((term) => term.split(" ")));
  const names = { version: rows[0]?.version ?? 0, of: namesIn(groups), words };
  const ofSites = remembered.get(db) ?? new Map<string, Names>();
  remembered.set(db, ofSites.set(site, names));
  return names;
}
