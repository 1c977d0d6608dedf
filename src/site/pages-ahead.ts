import type { FastifyInstance } from "fastify";
import { listNewestPaths } from "#src/content/index.ts";
import { makeAhead } from "./cache/make-ahead.ts";
import { ownAddresses } from "./own-addresses.ts";
import { isMaking, type ServeDeps } from "./serve-page.ts";
import { defaultSettings } from "./settings.ts";

/** Documents made ahead: a hundred more took 14 MB that an idle site need not hold. */
const documents = 20;

/** No person: such a view is not counted. */
const userAgent = "Arengo page-maker (bot)";

/**
 * Makes the pages of the municipality's site before they are asked for: the site's own in Italian, and the documents that changed last,
 * in all languages. Other sites of the installation are made when somebody asks.
 */
export function makePagesAhead(
  app: Pick<FastifyInstance, "inject">,
  { db, state, site, origin, clock, log }: Pick<ServeDeps, "db" | "state" | "site" | "origin" | "clock" | "log">,
): { stop: () => Promise<void> } {
  const headers = { host: new URL(origin).host, "accept-encoding": "br", "user-agent": userAgent };
  return makeAhead({
    cache: state.cache,
    list: async () => {
      const now = clock();
      const { languages = defaultSettings.languages } = await state.settings(db, "it", now);
      const newest = await listNewestPaths(db, { site, now, languages, limit: documents });
      return [...ownAddresses(["it"]).map(({ path }) => path), ...newest];
    },
    isKept: (path) => state.cache.find(path, clock()) !== undefined,
    make: (url) => app.inject({ url, headers }),
    isBusy: () => isMaking(state),
    log,
  });
}
