import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import rateLimit from "@fastify/rate-limit";
import fastify, {
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { siteTypes } from "#src/content/site-types.ts";
import { type Asked, tellEarlyAnswer } from "#src/platform/early-answers.ts";
import type { PublicForm, PublicPage } from "#src/platform/public-page.ts";
import { openFromMemory } from "./answer-from-memory.ts";
import { assetRoutes } from "./assets/routes.ts";
import { deskProxy, limitBody } from "./desk-proxy.ts";
import { openEarly } from "./early/answer-connections.ts";
import { keepAliveMs } from "./early/write-head.ts";
import { calendarRoutes } from "./feeds/calendar-routes.ts";
import { discoveryRoutes } from "./feeds/discovery-routes.ts";
import { feedRoutes } from "./feeds/feed-routes.ts";
import { fileRoutes } from "./file-routes.ts";
import { formRoutes, readUnread, untakenOf } from "./form-routes.ts";
import { healthRoutes, type PartState } from "./health.ts";
import { waitsForOpening } from "./opening.ts";
import { pageRoutes } from "./page-routes.ts";
import type { SiteTypes } from "./pages/cards.tsx";
import { closedModel, type ErrorStatus, errorModel } from "./pages/errors.tsx";
import { localeOfPath } from "./paths.ts";
import { previewRoute } from "./preview-route.ts";
import { readyPage } from "./render.tsx";
import { setSecurityHeaders } from "./security-headers.ts";
import { isDatabaseAway, makeError, pathOfRequest, type ServeDeps, sendReady, shellFor } from "./serve-page.ts";
import { answerMisdirected } from "./sites/misdirected.ts";
import { hereOf, openFinder } from "./sites/serve-sites.ts";
import { findUnfitMethods } from "./unfit-method.ts";

/** What the site is made of, beside its own pages. */
export interface SiteParts extends Omit<ServeDeps, "at" | "ofSite"> {
  /** Folder of the built assets. */
  readonly assetsDir: string;
  /** Folder of the published files, by hash. */
  readonly filesDir: string;
  /** Where the desk listens. */
  readonly deskUrl: string;
  readonly previewSecret: string;
  readonly trustProxy: boolean;
  /** Pages of the slices. */
  readonly pages: readonly PublicPage[];
  /** Forms of the slices. */
  readonly forms: readonly PublicForm[];
  /** Addresses of the slices that are no pages: tiles, proofs, figures as files. */
  readonly plugins: readonly FastifyPluginAsync[];
  /** Whether citizens may read yet; without it they may. */
  readonly isOpen?: () => Promise<boolean>;
  /** State of the other parts, for `/readyz`. */
  readonly probeParts: () => Promise<Readonly<Record<string, PartState>>>;
}

const types: SiteTypes = new Map(siteTypes.map((type) => [type.kind, type]));

/** Largest body of the site's own addresses; uploads to the desk go past it as a stream. */
const bodyLimit = 64 * 1024;

/** Builds the site; it listens nowhere yet. */
export async function buildSite(given: SiteParts): Promise<FastifyInstance> {
  const finder = openFinder(given, given.trustProxy);
  const parts = {
    ...given,
    at: (request: FastifyRequest) => finder.ofKey(request.here.site),
    ofSite: finder.ofKey,
  };
  const https = parts.origin.startsWith("https:");
  const answerError = async (request: FastifyRequest, reply: FastifyReply, status: ErrorStatus) => {
    const path = pathOfRequest(request);
    const asked = localeOfPath(path);
    const locale = (request.here?.languages ?? [asked]).includes(asked) ? asked : "it";
    // an address that cannot be read is refused before the hooks
    const here = request.here ? parts.at(request) : (finder.forHost(request.raw.headers) ?? finder.ofKey(parts.site));
    setSecurityHeaders(reply, https);
    const model = errorModel(status, locale, untakenOf(request, request.body ?? (await readUnread(request))));
    return sendReady(here, makeError(here, status, locale, path, model), {}, request, reply, parts.clock());
  };
  const answerClosed = async (request: FastifyRequest, reply: FastifyReply) => {
    const path = pathOfRequest(request);
    const locale = localeOfPath(path);
    reply.header("retry-after", "3600");
    const shell = shellFor(parts, parts.state.lastSettings(locale));
    const ready = readyPage({ ...shell, locale, path, model: closedModel(locale) }, undefined);
    return sendReady(parts, ready, {}, request, reply, parts.clock());
  };
  const fromMemory = openFromMemory({ ...given, ...finder, https });
  // a second longer than it says: who asks at the last moment is not cut off
  const early = openEarly(keepAliveMs + 1_000);
  const app = fastify({
    // Once it is closing, everything goes to the router, which ends the connections.
    serverFactory: (route) => {
      const server = createServer({ requestTimeout: 120_000, keepAliveTimeout: keepAliveMs }, (request, response) => {
        if (!server.listening || !fromMemory.afterParser(request, response)) route(request, response);
      });
      early.stand(server, ({ url, headers }, socket) => {
        const asked: Asked = { method: "GET", url, headers, socket };
        const answer = server.listening ? fromMemory.early(asked) : undefined;
        if (answer) tellEarlyAnswer(server, asked, answer.status);
        return answer;
      });
      return server;
    },
    loggerInstance: parts.log.child({}, { level: parts.log.level === "silent" ? "silent" : "warn" }),
    bodyLimit,
    trustProxy: parts.trustProxy,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 2_000 },
    frameworkErrors: (_fault, request, reply) => {
      void answerError(request as FastifyRequest, reply as FastifyReply, 400);
    },
  }) as unknown as FastifyInstance;

  const refuseUnfit = findUnfitMethods(app);
  app.addHook("preClose", async () => early.close());
  app.decorateRequest("here", undefined as never);
  app.addHook("onRequest", async (request, reply) => {
    setSecurityHeaders(reply, https);
    const knowsSites = await parts.state.knowSites(parts.db, parts.clock()).then(
      () => true,
      () => false,
    );
    const here = finder.forHost(request.raw.headers);
    request.here = hereOf(here ?? finder.ofKey(parts.site), parts.site);
    if (!here && !knowsSites) return answerError(request, reply, 503);
    if (!here && !saysHowItIs(request.url)) return answerMisdirected(reply, parts.origin);
    if (!isReadable(request.url)) return answerError(request, reply, 400);
    if (!isOffered(request)) return answerError(request, reply, 404);
    const refused = await refuseUnfit(request, reply);
    if (refused) return answerError(request, reply, refused);
    if (parts.isOpen && waitsForOpening(request.url) && !(await parts.isOpen())) return answerClosed(request, reply);
    return undefined;
  });
  app.addHook("preParsing", async (request, _reply, payload) =>
    request.url.startsWith("/admin") ? limitBody(request, payload) : payload,
  );
  app.setErrorHandler(async (fault, request, reply) => {
    const status = statusOf(fault);
    if (status >= 500) parts.log.error({ err: fault, path: pathOfRequest(request) }, "a request failed");
    return answerError(request, reply, status);
  });
  app.setNotFoundHandler((request, reply) => answerError(request, reply, 404));

  await app.register(rateLimit, { global: false });
  healthRoutes(app, parts);
  await assetRoutes(app, parts);
  for (const plugin of parts.plugins) await app.register(plugin);
  fileRoutes(app, parts);
  feedRoutes(app, parts);
  calendarRoutes(app, parts);
  discoveryRoutes(app, parts);
  previewRoute(app, parts, types);
  await deskProxy(app, parts);
  await formRoutes(app, parts, parts.forms);
  pageRoutes(app, parts, parts.pages, types);
  return app;
}

/** Those who look after the machine ask it by whatever name they have. */
const saysHowItIs = (url: string): boolean => /^\/(healthz|readyz)(\?|$)/.test(url);

/** Whether an address can be decoded and holds nothing that PostgreSQL or a header cannot. */
function isReadable(url: string): boolean {
  // Browsers read "/\\" as "//": sent back in a redirect it would be another host.
  if (url.startsWith("//") || url.includes("\\") || /%00/i.test(url)) return false;
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Whether the site speaks the language of an address; of one that is switched off nothing is there, no feed and no form either. */
function isOffered({ url, here }: FastifyRequest): boolean {
  const locale = localeOfPath(decodeURIComponent(url.split("?", 1)[0] ?? ""));
  return locale === "it" || here.languages.includes(locale);
}

/** The answer to a fault: what the reader did wrong keeps its kind, everything else is ours. */
function statusOf(fault: unknown): ErrorStatus {
  const status = (fault as { statusCode?: number }).statusCode ?? 500;
  if (isDatabaseAway(fault)) return 503;
  if (status === 404 || status === 413 || status === 429) return status;
  return status >= 400 && status < 500 ? 400 : 500;
}
