import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { listSiteSettings, SettingsDocument } from "#src/content/index.ts";
import type { Db } from "#src/platform/db.ts";
import { keepPath, manifestPath, pushPaths, scriptPath, wishesPath, workerPath } from "./paths.ts";
import { pushScript, workerScript } from "./scripts.ts";
import { BrowserRequest, browserId, keepBrowser, wishesOf } from "./subscribe.ts";

interface RouteDeps {
  readonly db: Db;
  readonly secret: string;
  readonly now: () => Date;
}

const limits = { bodyLimit: 8_192, config: { rateLimit: { max: 20, timeWindow: "1 minute" } } };
const Asked = z.object({ endpoint: z.string().max(1_000) });
const Named = z.object({ municipality: SettingsDocument.shape.municipality });

/** Whether a page of ours sent this; another site's must not fill our tables with its readers' browsers. */
const isOwn = ({ headers }: FastifyRequest): boolean =>
  headers["sec-fetch-site"] === undefined || headers["sec-fetch-site"] === "same-origin";

/**
 * The script, the worker, the manifest, and what the script tells: which topics a browser wants, each on the host of the site that is asked.
 * A worker answers for its own origin, so a browser is known to each site apart. Nothing here sets or reads a cookie.
 */
export const pushRoutes =
  ({ db, secret, now }: RouteDeps): FastifyPluginAsync =>
  async (scope) => {
    const script = (reply: FastifyReply, source: string) =>
      reply.type("text/javascript; charset=utf-8").header("cache-control", "no-cache").send(source);
    scope.get(scriptPath, (_request, reply) => script(reply, pushScript));
    scope.get(workerPath, (_request, reply) => {
      reply.header("service-worker-allowed", "/");
      return script(reply, workerScript);
    });
    scope.get(manifestPath, async (request, reply) => {
      const settings = (await listSiteSettings(db, now())).find((one) => one.site === request.here.site);
      const name = Named.safeParse(settings?.document).data?.municipality ?? "Arengo";
      return reply
        .type("application/manifest+json")
        .header("cache-control", "no-cache")
        .send({
          ...{ name, short_name: name.slice(0, 24), lang: "it", start_url: pushPaths.it, scope: "/", id: "/" },
          ...{ display: "standalone", icons: [{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" }] },
        });
    });
    scope.post(keepPath, limits, async (request, reply) => {
      const asked = BrowserRequest.safeParse(request.body);
      if (!isOwn(request)) return reply.code(403).send({});
      if (!asked.success) return reply.code(422).send({});
      await keepBrowser(db, asked.data, { site: request.here.site, secret, now: now() });
      return reply.code(204).send();
    });
    scope.post(wishesPath, limits, async (request, reply) => {
      const asked = Asked.safeParse(request.body);
      if (!isOwn(request)) return reply.code(403).send({});
      if (!asked.success) return reply.code(422).send({});
      return reply.header("cache-control", "no-store").send(await wishesOf(db, browserId(secret, asked.data.endpoint)));
    });
  };
