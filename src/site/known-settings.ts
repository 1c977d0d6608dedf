import { isDatabaseAway, type ServeDeps } from "./serve-page.ts";
import { defaultSettings, type SiteSettings } from "./settings.ts";

/** What a site says of itself; while the database is away what it said last, so that the page that tells of it has its look. */
export async function knownSettings({
  state,
  db,
  clock,
}: Pick<ServeDeps, "state" | "db" | "clock">): Promise<SiteSettings> {
  try {
    return await state.settings(db, "it", clock());
  } catch (fault) {
    if (!isDatabaseAway(fault)) throw fault;
    return state.lastSettings("it") ?? defaultSettings;
  }
}
