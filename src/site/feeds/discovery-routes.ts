import type { FastifyInstance } from "fastify";
import { type Address, countAddresses, listAddresses } from "#src/content/index.ts";
import { siteLanguages } from "#src/kernel/languages.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import { escapeXml } from "../assets/routes.ts";
import { siteText } from "../messages.ts";
import { ownAddresses, reportsOf } from "../own-addresses.ts";
import { filePath, openSearchPath, openSuggestionsPath, pathOf } from "../paths.ts";
import type { RouteDeps } from "../serve-page.ts";
import type { SiteSettings } from "../settings.ts";
import { sendText } from "./feed-routes.ts";

/** Addresses in one part of the sitemap at most. Source: sitemaps.org protocol */
const perPart = 50_000;
const xml = "application/xml; charset=utf-8";
const plain = "text/plain; charset=utf-8";
const yearMs = 365 * 86_400_000;

/** What programs look for at a known address: sitemap, robots.txt, security.txt, description of the search. */
export function discoveryRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const { db } = deps;
  app.get("/sitemap.xml", async (request, reply) => {
    const { site, origin, languages } = request.here;
    const count = await countAddresses(db, { site, now: deps.clock(), languages });
    const parts = Array.from({ length: Math.max(1, Math.ceil(count / perPart)) }, (_, index) => index + 1);
    const locations = parts.map((part) => `<sitemap><loc>${origin}/sitemap-${part}.xml</loc></sitemap>`);
    return sendText(
      request,
      reply,
      xml,
      `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${locations.join("")}</sitemapindex>\n`,
    );
  });
  app.get<{ Params: { part: string } }>("/sitemap-:part(^[1-9]\\d{0,3}$).xml", async (request, reply) => {
    const { site, origin, languages } = request.here;
    const part = Number(request.params.part);
    const offset = (part - 1) * perPart;
    const addresses = await listAddresses(db, { site, now: deps.clock(), languages, offset, limit: perPart });
    if (addresses.length === 0 && part > 1) return reply.callNotFound();
    const own = part === 1 ? [...ownAddresses(languages), ...(await reportsOf(db, site, languages))] : [];
    const urls = [...own, ...addresses].map((address) => urlElement(address, origin));
    return sendText(
      request,
      reply,
      xml,
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${urls.join("")}</urlset>\n`,
    );
  });
  app.get("/robots.txt", async (request, reply) => {
    const { origin, state } = deps.at(request);
    const { demonstration, languages } = await state.settings(db, "it", deps.clock());
    const kept = ["/admin", "/anteprima/", ...languages.map((locale) => pathOf("search", locale))];
    // A demonstration must not be found in place of the real municipality.
    const rules = (demonstration ? ["/"] : kept).map((path) => `Disallow: ${path}`);
    return sendText(request, reply, plain, `User-agent: *\n${rules.join("\n")}\n\nSitemap: ${origin}/sitemap.xml\n`);
  });
  // Source: RFC 9116
  app.get("/.well-known/security.txt", async (request, reply) => {
    const { origin, state } = deps.at(request);
    const now = deps.clock();
    const { email, languages } = await state.settings(db, "it", now);
    const today = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
    const lines = [
      `Contact: ${email ? `mailto:${email}` : origin + pathOf("contacts", "it")}`,
      `Expires: ${new Date(today.getTime() + yearMs / 2).toISOString()}`,
      `Preferred-Languages: ${languages.join(", ")}`,
      `Canonical: ${origin}/.well-known/security.txt`,
    ];
    return sendText(request, reply, plain, `${lines.join("\n")}\n`);
  });
  for (const locale of siteLanguages) {
    app.get(openSearchPath(locale), async (request, reply) => {
      const { origin, state } = deps.at(request);
      const settings = await state.settings(db, locale, deps.clock());
      const name = escapeXml(settings.municipality);
      return sendText(
        request,
        reply,
        "application/opensearchdescription+xml; charset=utf-8",
        `<?xml version="1.0" encoding="UTF-8"?>\n<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>${escapeXml(shortName(settings))}</ShortName><Description>${escapeXml(siteText(locale)("header.searchSite"))}${colon(locale)} ${name}</Description><Url type="text/html" template="${origin}${pathOf("search", locale)}?q={searchTerms}"/><Url type="application/x-suggestions+json" template="${origin}${openSuggestionsPath(locale)}?q={searchTerms}"/><Image width="16" height="16" type="image/svg+xml">${origin}/favicon.svg</Image><Language>${locale}</Language><InputEncoding>UTF-8</InputEncoding></OpenSearchDescription>\n`,
      );
    });
  }
}

function urlElement(address: Pick<Address, "path" | "alternates"> & Partial<Address>, origin: string): string {
  const others = Object.entries(address.alternates);
  const links =
    others.length < 2
      ? []
      : others.map(
          ([locale, path]) =>
            `<xhtml:link rel="alternate" hreflang="${escapeXml(locale)}" href="${escapeXml(origin + path)}"/>`,
        );
  const changed = address.updatedAt ? `<lastmod>${address.updatedAt.toISOString()}</lastmod>` : "";
  const picture = address.picture
    ? `<image:image><image:loc>${escapeXml(origin + filePath(address.picture))}</image:loc></image:image>`
    : "";
  return `<url><loc>${escapeXml(origin + address.path)}</loc>${changed}${links.join("")}${picture}</url>`;
}

/** Longest name of a search in a browser's list. Source: OpenSearch 1.1, ShortName */
const longestShortName = 16;

/** The site's name where it is short, else the place's, whole words of it. */
export function shortName({ municipality, placeName }: Pick<SiteSettings, "municipality" | "placeName">): string {
  const short = [municipality, placeName].find((name) => name.length <= longestShortName);
  return (
    short ??
    placeName
      .slice(0, longestShortName + 1)
      .replace(/\s+\S*$/, "")
      .slice(0, longestShortName)
  );
}
