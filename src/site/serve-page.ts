import type { FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "#src/kernel/clock.ts";
import type { Locale } from "#src/kernel/messages.ts";
import type { Db } from "#src/platform/db.ts";
import type { Log } from "#src/platform/log.ts";
import type { PageContext, PageModel } from "#src/platform/public-page.ts";
import type { AssetManifest } from "./assets/manifest.ts";
import type { Generation, ReadyPage } from "./cache/page-cache.ts";
import { answerWith, type PageReaders } from "./page-answer.ts";
import type { Moved } from "./pages/at-path.ts";
import { type ErrorStatus, errorModel } from "./pages/errors.tsx";
import { readyPage } from "./render.tsx";
import { defaultSettings, type SiteSettings } from "./settings.ts";
import type { SiteState } from "./site-state.ts";
import { fitPage } from "./sites/fit-page.ts";
import { themeOf } from "./theme.ts";

/** What serving pages of one site needs. */
export interface ServeDeps extends PageReaders {
  readonly db: Db;
  readonly state: SiteState;
  readonly assets: AssetManifest;
  readonly origin: string;
  /** The same for the site that a request is for. */
  readonly at: (request: FastifyRequest) => ServeDeps;
  /** The same for a site by its key; the municipality's when there is none of that key (any more). */
  readonly ofSite: (site: string) => ServeDeps;
  readonly clock: Clock;
  readonly log: Log;
  /** Scripts that every page loads. */
  readonly scripts: readonly string[];
}

/** What routes know before a request says which site it is for: nothing of one site, so that none is taken for another. */
export type RouteDeps = Omit<ServeDeps, "site" | "origin" | "state">;

/** A page to be served: its key in the cache, and how it is made when it is not there. */
export interface PageRequest {
  readonly locale: Locale;
  /** Path and the declared part of the query; absent: never cached. */
  readonly key?: string;
  readonly preview?: boolean;
  /** What is said while the database is away; absent: a sentence alone. */
  readonly whenAway?: () => PageModel;
  readonly load: (context: Omit<PageContext, "params" | "query">, settings: SiteSettings) => Promise<PageModel | Moved>;
}

type Making = Map<string, { readonly generation: Generation; readonly page: Promise<ReadyPage> }>;
const making = new WeakMap<SiteState, Making>();

/** Sends a page, from memory when it may; makes it otherwise, and keeps it. */
export async function servePage(
  deps: ServeDeps,
  page: PageRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const now = deps.clock();
  const kept = page.key === undefined ? undefined : deps.state.cache.find(page.key, now);
  const ready = kept ?? (await makeOrFallBack(deps, page, request, now));
  return sendReady(deps, ready, page, request, reply, now);
}

async function makeOrFallBack(deps: ServeDeps, page: PageRequest, request: FastifyRequest, now: Date) {
  try {
    return await makeOnce(deps, page, request, now);
  } catch (fault) {
    if (!isDatabaseAway(fault)) throw fault;
    const old = page.key === undefined ? undefined : deps.state.cache.findUnconfirmed(page.key, now);
    deps.log.warn({ err: fault, path: pathOfRequest(request), fromMemory: old !== undefined }, "the database is away");
    return old ?? makeError(deps, 503, page.locale, pathOfRequest(request), page.whenAway?.());
  }
}

/**
 * Makes a page, once for all who ask for it at the same time. Who asks after an announcement waits for the page that is being made, too: when
 * the announcement was none of its own, it is in memory then, and only otherwise is it made again.
 */
async function makeOnce(deps: ServeDeps, page: PageRequest, request: FastifyRequest, now: Date): Promise<ReadyPage> {
  if (page.key === undefined) return make(deps, page, request, now);
  const { cache } = deps.state;
  const begun = beingMade(deps.state).get(page.key);
  if (!begun) return beginMaking(deps, page, page.key, request, now);
  if (begun.generation === cache.begin()) return begun.page;
  await begun.page.catch(() => {}); // who began it is told
  return cache.find(page.key, now) ?? makeAgain(deps, page, page.key, request, now);
}

/** Makes a page whose making was overtaken by an announcement, once for all who waited for it. */
function makeAgain(deps: ServeDeps, page: PageRequest, key: string, request: FastifyRequest, now: Date) {
  const begun = beingMade(deps.state).get(key);
  return begun?.generation === deps.state.cache.begin() ? begun.page : beginMaking(deps, page, key, request, now);
}

function beginMaking(deps: ServeDeps, page: PageRequest, key: string, request: FastifyRequest, now: Date) {
  const running = beingMade(deps.state);
  const generation = deps.state.cache.begin();
  const made = make(deps, page, request, now).finally(() => {
    if (running.get(key)?.page === made) running.delete(key);
  });
  running.set(key, { generation, page: made });
  return made;
}

/** Whether a page is being made for somebody at this moment. */
export const isMaking = (state: SiteState): boolean => beingMade(state).size > 0;

function beingMade(state: SiteState): Making {
  const running = making.get(state) ?? new Map();
  making.set(state, running);
  return running;
}

async function make(deps: ServeDeps, page: PageRequest, request: FastifyRequest, now: Date): Promise<ReadyPage> {
  const { state, db, site, origin } = deps;
  const { locale } = page;
  const since = state.cache.begin();
  const settings = await state.settings(db, locale, now);
  if (!settings.languages.includes(locale)) return makeError(deps, 404, "it", pathOfRequest(request));
  const { namedIn, map } = state.directory();
  const sites = namedIn(locale);
  const made = await page.load({ db, locale, now, site, origin, sites, map }, settings);
  if ("movedTo" in made) return keepMoved(deps, page, made, since);
  const model = fitPage(made, settings, pathOfRequest(request));
  const isKept = page.key !== undefined && model.tags.length > 0;
  const nextAt = isKept ? (model.nextChange ?? (await state.nextChange(db, now))) : "never";
  const ends = [model.expiresAt, nextAt].filter((at) => at instanceof Date);
  const expiresAt = ends.length > 0 ? new Date(Math.min(...ends.map((at) => at.getTime()))) : undefined;
  const ready = readyPage(
    {
      ...shellFor(deps, settings),
      locale,
      path: pathOfRequest(request),
      model,
      ...(page.preview && { preview: true }),
    },
    expiresAt,
    page.key !== undefined,
  );
  if (page.key !== undefined) state.cache.keep(page.key, ready, since);
  return ready;
}

function keepMoved(deps: ServeDeps, page: PageRequest, moved: Moved, since: number): ReadyPage {
  const empty = Buffer.alloc(0);
  const ready: ReadyPage = {
    ...{
      status: moved.forNow ? 302 : 301,
      locale: page.locale,
      html: empty,
      brotli: empty,
      etag: "",
      tags: moved.tags,
      location: moved.movedTo,
    },
    ...{ lastModified: undefined, expiresAt: undefined, section: undefined },
  };
  if (page.key !== undefined && !moved.forNow) deps.state.cache.keep(page.key, ready, since);
  return ready;
}

/** What the frame of any page needs of the site; without settings (nothing was read yet) the defaults stand in. */
export const shellFor = (
  { origin, assets, scripts }: Pick<ServeDeps, "origin" | "assets" | "scripts">,
  settings: SiteSettings = defaultSettings,
) => ({
  settings,
  origin,
  assets,
  theme: themeOf(settings, assets).path,
  scripts,
});

/** A page that says what went wrong, made without the database. */
export function makeError(
  deps: ServeDeps,
  status: ErrorStatus,
  locale: Locale,
  path: string,
  model = errorModel(status, locale),
): ReadyPage {
  const settings = deps.state.lastSettings(locale);
  return { ...readyPage({ ...shellFor(deps, settings), locale, path, model }, undefined), status };
}

/** Sends a ready page, or where it is now. */
export function sendReady(
  deps: PageReaders,
  ready: ReadyPage,
  page: Pick<PageRequest, "key">,
  request: FastifyRequest,
  reply: FastifyReply,
  now: Date,
): FastifyReply {
  if (ready.location !== undefined) return reply.redirect(ready.location, ready.status);
  const { method, headers, ip: address } = request;
  const query = request.url.slice(request.url.split("?", 1)[0]?.length);
  const asked = { method, path: pathOfRequest(request), query, headers, address, at: now };
  const { answer, view } = answerWith(deps, ready, page.key !== undefined, asked);
  // whoever knows better when to come again has said so
  const again = reply.getHeader("retry-after");
  const told = {
    ...answer.headers,
    ...(view && { "server-timing": view }),
    ...(again && { "retry-after": String(again) }),
  };
  return reply.code(answer.status).headers(told).send(answer.body);
}

/** Path of a request as it was asked, without its query. */
export const pathOfRequest = (request: Pick<FastifyRequest, "url">): string => request.url.split("?", 1)[0] ?? "/";

const away = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  // a statement took longer than it may: the machine has too much to do
  "57014",
]);

/** Whether a fault means that the database cannot be reached or does not answer in time, rather than that something is wrong with us. */
export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const { code } = fault as Error & { code?: string };
  return (
    (code !== undefined && away.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      fault.message,
    )
  );
}
