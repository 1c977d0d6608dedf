import type { FastifyInstance, FastifyRequest } from "fastify";
import { suggestTitles } from "#src/content/index.ts";
import { type Addresses, inAllLanguages, siteLanguages } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { PublicPage } from "#src/platform/public-page.ts";
import { answerAt } from "./pages/at-path.ts";
import type { SiteTypes } from "./pages/cards.tsx";
import { errorModel } from "./pages/errors.tsx";
import { faqPage } from "./pages/faq.tsx";
import { fixedPages } from "./pages/fixed.tsx";
import { homeModel } from "./pages/home.tsx";
import { livingPage } from "./pages/living.tsx";
import { suggestOwnPages } from "./pages/own-pages.ts";
import { searchAwayModel, searchModel } from "./pages/search.tsx";
import { searchParameters } from "./pages/search-asked.ts";
import { sectionPages } from "./pages/section.tsx";
import { siteHomeModel } from "./pages/site-home.tsx";
import { topicsPage } from "./pages/topics.tsx";
import { fixedPaths, localeOfPath, openSuggestionsPath, pathOf, suggestionsPath } from "./paths.ts";
import { askedAgain, cacheKey, readQuery } from "./request.ts";
import { pathOfRequest, type RouteDeps, servePage } from "./serve-page.ts";
import { leadToMain } from "./sites/only-main.ts";

/** Every page: home, the program's own texts, sections, those of the slices, and whatever stands at any other address. */
export function pageRoutes(
  app: FastifyInstance,
  deps: RouteDeps,
  pages: readonly PublicPage[],
  types: SiteTypes,
): void {
  for (const locale of siteLanguages) {
    const path = pathOf("home", locale);
    app.get(path, (request, reply) =>
      servePage(
        deps.at(request),
        {
          locale,
          key: path,
          load: (context, settings) =>
            settings.owner ? siteHomeModel(context, settings, types) : homeModel(context, settings, types),
        },
        request,
        reply,
      ),
    );
    for (const page of fixedPages) fixedRoute(app, deps, page, locale);
  }
  searchRoutes(app, deps);
  for (const page of [...sectionPages(types), livingPage(types), topicsPage, faqPage(types), ...pages])
    publicPageRoutes(app, deps, page);
  anyOtherAddress(app, deps, types);
}

/**
 * Searches are made anew each time, so one address may only ask for a few dozen a minute; titles are suggested to whoever
 * types, so for more of them.
 */
function searchRoutes(app: FastifyInstance, deps: RouteDeps): void {
  const config = { rateLimit: { max: 60, timeWindow: "1 minute" } };
  const whileTyping = { rateLimit: { max: 240, timeWindow: "1 minute" } };
  for (const locale of siteLanguages) {
    const suggest = async (request: FastifyRequest) => {
      const { q: typed = "" } = readQuery(request, ["q"]);
      const { site, isMain } = request.here;
      const titles = await suggestTitles(deps.db, { site, locale, typed, now: deps.clock() });
      return { typed, suggestions: [...suggestOwnPages(typed, locale, isMain), ...titles] };
    };
    app.get(suggestionsPath(locale), { config: whileTyping }, async (request, reply) => {
      const { suggestions } = await suggest(request);
      return reply.header("cache-control", "no-store").send({ suggestions });
    });
    // the same for the search of a browser: names, what more there is to say of them, addresses. Source: OpenSearch 1.1, Suggestions
    app.get(openSuggestionsPath(locale), { config: whileTyping }, async (request, reply) => {
      const { typed, suggestions } = await suggest(request);
      const { origin } = deps.at(request);
      const answer = [
        typed,
        suggestions.map(({ title }) => title),
        suggestions.map(({ announced }) => announced ?? ""),
        suggestions.map(({ path }) => origin + path),
      ];
      return reply
        .header("cache-control", "no-store")
        .type("application/x-suggestions+json; charset=utf-8")
        .send(JSON.stringify(answer));
    });
  }
  for (const [locale, path] of Object.entries(inAllLanguages(fixedPaths.search))) {
    app.get(path, { config }, (request, reply) => {
      const query = readQuery(request, searchParameters);
      const here = deps.at(request);
      return servePage(
        here,
        {
          locale,
          load: async (context, settings) => {
            const topics = () => here.state.topics(context.db, locale, context.now);
            return { ...(await searchModel({ ...context, query, topics }, settings)), asked: askedAgain(query) };
          },
          whenAway: () => ({ ...searchAwayModel(query, locale), asked: askedAgain(query) }),
        },
        request,
        reply,
      );
    });
  }
}

function fixedRoute(app: FastifyInstance, deps: RouteDeps, page: (typeof fixedPages)[number], locale: Locale): void {
  const path = pathOf(page.name, locale);
  app.get(path, (request, reply) => {
    if (page.onlyMain && !request.here.isMain) return leadToMain(request, reply);
    return servePage(
      deps.at(request),
      { locale, key: path, load: async (_context, settings) => page.model(locale, settings) },
      request,
      reply,
    );
  });
}

/** Routes of one page in its languages. */
function publicPageRoutes(app: FastifyInstance, deps: RouteDeps, page: PublicPage): void {
  for (const [locale, path] of Object.entries(inAllLanguages(page.paths))) {
    app.get(path, (request, reply) => {
      if (page.onlyMain && !request.here.isMain) return leadToMain(request, reply);
      const query = readQuery(request, page.query ?? []);
      const params = request.params as Readonly<Record<string, string>>;
      return servePage(
        deps.at(request),
        {
          locale,
          key: cacheKey(pathOfRequest(request), query),
          load: async (context) => {
            const model = await page.load({ ...context, params, query });
            const asked = askedAgain(query);
            return model ? { asked, ...model, standsAt: filledIn(page.paths, params) } : errorModel(404, locale);
          },
        },
        request,
        reply,
      );
    });
  }
}

/** The addresses of a page with what its own address said, such as a number. */
function filledIn({ it, en }: Addresses, params: Readonly<Record<string, string>>): Addresses {
  const fill = (path: string) =>
    path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  return { it: fill(it), en: fill(en) };
}

/** Documents, moved and withdrawn addresses, 404. */
function anyOtherAddress(app: FastifyInstance, deps: RouteDeps, types: SiteTypes): void {
  app.get("/*", async (request, reply) => {
    const path = pathOfRequest(request);
    // An address has no slash at its end; the target never begins with two, which would be another host.
    if (path.endsWith("/")) return reply.redirect(`/${path.replaceAll(/^\/+|\/+$/g, "")}`, 301);
    const decoded = decodeURIComponent(path);
    const locale = localeOfPath(decoded);
    return servePage(
      deps.at(request),
      {
        locale,
        key: path,
        load: (context, settings) => answerAt({ ...context, path: decoded }, settings, types),
      },
      request,
      reply,
    );
  });
}
