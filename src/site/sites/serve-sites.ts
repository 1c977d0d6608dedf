import type { IncomingHttpHeaders } from "node:http";
import type { FastifyRequest } from "fastify";
import type { Here } from "#src/platform/here.ts";
import type { ServeDeps } from "../serve-page.ts";
import { defaultSettings } from "../settings.ts";
import { askedHost, hostName } from "./host-name.ts";

/** Finds the site that a request is for. */
export interface SiteFinder {
  /** By the host that was asked; `undefined` when none of our sites has that name. Costs two look-ups. */
  readonly forHost: (headers: IncomingHttpHeaders) => ServeDeps | undefined;
  /** Of a site by its key; the municipality's when there is none of that key (any more). */
  readonly ofKey: (site: string) => ServeDeps;
}

/** Names remembered as they were written; whoever sends thousands of made-up ones costs no memory. */
const remembered = 1_000;

/** @param main what serves the municipality's site */
export function openFinder(main: Omit<ServeDeps, "at" | "ofSite">, trustProxy: boolean): SiteFinder {
  let directory = main.state.directory();
  let byKey = new Map<string, ServeDeps>();
  let byHost = new Map<string, ServeDeps | undefined>();

  const renew = () => {
    const now = main.state.directory();
    if (now === directory) return;
    directory = now;
    byKey = new Map();
    byHost = new Map();
  };
  const depsOf = ({ here }: FastifyRequest): ServeDeps => ofKey(here.site);
  const ofKey = (key: string): ServeDeps => {
    renew();
    const made = byKey.get(key);
    if (made) return made;
    const { key: site, origin } = directory.get(key) ?? { key: main.site, origin: main.origin };
    const deps: ServeDeps = { ...main, site, origin, state: main.state.of(site), at: depsOf, ofSite: ofKey };
    byKey.set(site, deps);
    return deps;
  };
  return {
    ofKey,
    forHost: (headers) => {
      renew();
      const host = askedHost(headers, trustProxy) ?? "";
      if (byHost.has(host)) return byHost.get(host);
      const found = directory.find(hostName(host));
      const deps = found && ofKey(found.key);
      if (byHost.size >= remembered) byHost.clear();
      byHost.set(host, deps);
      return deps;
    },
  };
}

/** What every part of the process may know of the site that a request is for. */
export const hereOf = ({ site, origin, state }: ServeDeps, mainSite: string): Here => ({
  site,
  origin,
  isMain: site === mainSite,
  languages: state.lastSettings("it")?.languages ?? defaultSettings.languages,
  sitesIn: (locale) => state.directory().namedIn(locale),
});
