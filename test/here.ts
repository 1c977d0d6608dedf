import type { FastifyInstance } from "fastify";
import type { NamedSite } from "#src/platform/here.ts";

/** The municipality's site alone, as an installation that has no other names its sites. */
export const oneSite: readonly NamedSite[] = [
  { key: "comune", name: "Comune di Esempio", origin: "https://comune.esempio.it" },
];

/** Makes every request to a test's own server one for this site, as the site process does. */
export function withHere(app: FastifyInstance, sites: readonly NamedSite[] = oneSite, key = "comune"): FastifyInstance {
  const origin = sites.find((site) => site.key === key)?.origin ?? "";
  app.addHook("onRequest", async (request) => {
    request.here = { site: key, origin, isMain: key === sites[0]?.key, languages: ["it", "en"], sitesIn: () => sites };
  });
  return app;
}
