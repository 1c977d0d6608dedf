import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { knownSettings } from "../known-settings.ts";
import type { RouteDeps } from "../serve-page.ts";
import { themeRoute } from "./theme-route.ts";

const forEver = "public, max-age=31536000, immutable";

/** Built assets under names that change with their content, the stylesheet in the municipality's colours, and the mark for browser tabs. */
export async function assetRoutes(app: FastifyInstance, deps: RouteDeps & { assetsDir: string }): Promise<void> {
  if (existsSync(deps.assetsDir)) {
    await app.register(fastifyStatic, {
      root: deps.assetsDir,
      prefix: "/assets/",
      cacheControl: false,
      // A name with a hash never changes its content; the icons' file has none.
      setHeaders: (reply, path) => {
        reply.header("cache-control", /-[0-9a-f]{10}\.\w+(\.br|\.gz)?$/.test(path) ? forEver : "public, max-age=3600");
      },
      preCompressed: true,
      index: false,
      decorateReply: false,
    });
  }
  themeRoute(app, deps);
  app.get("/favicon.svg", async (request, reply) => {
    const { placeName, primaryColor } = await knownSettings(deps.at(request));
    const initial = escapeXml(placeName.slice(0, 1).toUpperCase());
    return reply
      .type("image/svg+xml")
      .header("cache-control", "public, max-age=3600")
      .send(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M4 2h40v24c0 11-9 17-20 21C13 43 4 37 4 26z" fill="${primaryColor}"/><text x="24" y="33" text-anchor="middle" font-family="sans-serif" font-size="28" font-weight="700" fill="#fff">${initial}</text></svg>`,
      );
  });
  app.get("/favicon.ico", async (_request, reply) => reply.redirect("/favicon.svg", 302));
}

/** Text as it may stand in XML. */
export const escapeXml = (text: string): string =>
  text.replaceAll(
    /[<>&"']/g,
    (sign) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&apos;" })[sign] ?? sign,
  );
