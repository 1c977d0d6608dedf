import type { FastifyInstance } from "fastify";
import {
  atHome,
  calendarOf,
  calendarPath,
  findAtPath,
  findRelated,
  listDocuments,
  type PublicDocument,
  sectionPath,
  sectionTitle,
} from "#src/content/index.ts";
import { siteLanguages } from "#src/kernel/languages.ts";
import type { Locale } from "#src/kernel/messages.ts";
import { narrowedList, readNarrowing } from "../pages/list-filter.tsx";
import type { RouteDeps, ServeDeps } from "../serve-page.ts";
import { sendText, textsOf } from "./feed-routes.ts";

const key = "vivere-il-comune/eventi";
const type = "text/calendar; charset=utf-8";
const listed = 200;

/**
 * iCalendar files: `….ics` beside the address of each event, and beside that of the list one with the events that are not
 * over, to which the calendar of a telephone can subscribe; of one topic or kind, where the address says so as the list's does.
 */
export function calendarRoutes(app: FastifyInstance, deps: RouteDeps): void {
  for (const locale of siteLanguages) {
    const path = sectionPath(key, locale);
    app.get(calendarPath(path), async (request, reply) =>
      sendText(
        request,
        reply,
        type,
        await writeCalendar(deps.at(request), locale, await upcoming(deps.at(request), locale, textsOf(request.query))),
      ),
    );
    app.get<{ Params: { slug: string } }>(`${path}/:slug(^[^/.]+).ics`, async (request, reply) => {
      const found = await findAtPath(deps.db, {
        ...{ site: request.here.site, now: deps.clock(), path: `${path}/${request.params.slug}` },
      });
      if (found?.kind === "moved") return reply.redirect(calendarPath(found.to), 301);
      if (found?.kind !== "document" || found.document.kind !== "event") return reply.callNotFound();
      reply.header("content-disposition", `attachment; filename="${encodeURIComponent(request.params.slug)}.ics"`);
      return sendText(request, reply, type, await writeCalendar(deps.at(request), locale, [found.document]));
    });
  }
}

async function upcoming(
  deps: ServeDeps,
  locale: Locale,
  query: Record<string, string | undefined>,
): Promise<readonly PublicDocument[]> {
  const { documents } = await listDocuments(deps.db, {
    ...{ site: deps.site, locale, now: deps.clock(), sections: [key] },
    ...{ when: "upcoming", order: "soonest", limit: listed },
    ...narrowedList(key, readNarrowing(key, query)),
  });
  return documents;
}

async function writeCalendar(deps: ServeDeps, locale: Locale, documents: readonly PublicDocument[]): Promise<string> {
  const { db, site, origin } = deps;
  const now = deps.clock();
  const sites = deps.state.directory().namedIn(locale);
  const [{ municipality }, { resolve }] = await Promise.all([
    deps.state.settings(db, locale, now),
    findRelated(db, { site, sites, locale, now, documents }),
  ]);
  const there = documents.map((document) => atHome(document, sites));
  return calendarOf(there, `${sectionTitle(key, locale)} - ${municipality}`, { locale, origin, resolve });
}
