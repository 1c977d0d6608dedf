import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { FastifyPluginAsync } from "fastify";
import { sha256 } from "#src/kernel/sha256.ts";
import type { Db } from "#src/platform/db.ts";
import { takesEncoding } from "#src/platform/takes-encoding.ts";
import { drawMap } from "./draw-map.ts";
import { findCoverage, listFeatures } from "./map-queries.ts";
import { mapPattern, readMapFile } from "./paths.ts";
import type { Layer } from "./tables.ts";
import { extentOfWindow, lies, type MapWindow } from "./window.ts";

const brotli = promisify(brotliCompress);
/** Quickly: a picture is drawn for one answer. */
const pack = (svg: string) => brotli(svg, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

/** Pictures of the imported map, of places that lie on it; any other address is none of ours. */
export const mapRoute =
  ({ db }: { readonly db: Db }): FastifyPluginAsync =>
  async (scope) => {
    // a wide picture takes a fifth of a second: whoever asks without end keeps no processor busy
    const config = { rateLimit: { max: 90, timeWindow: "1 minute" } };
    scope.get<{ Params: { file: string } }>(mapPattern, { config }, async (request, reply) => {
      const window = readMapFile(request.params.file);
      const coverage = window && (await findCoverage(db));
      if (!window || !coverage || !lies(window.centre, coverage)) return reply.callNotFound();
      const svg = drawMap(window, await listFeatures(db, extentOfWindow(window), shownAt(window)));
      const etag = `"${sha256(Buffer.from(svg)).toString("base64url").slice(0, 22)}"`;
      const isPacked = takesEncoding(request.headers["accept-encoding"], "br");
      reply.headers({
        etag,
        vary: "accept-encoding",
        "cache-control": "public, max-age=3600",
        "content-security-policy": "default-src 'none'",
      });
      if (request.headers["if-none-match"]?.includes(etag)) return reply.code(304).send();
      reply.type("image/svg+xml");
      return isPacked ? reply.header("content-encoding", "br").send(await pack(svg)) : reply.send(svg);
    });
  };

/** The wider the picture, the less stands on it. */
function shownAt({ metres }: MapWindow): { layers: readonly Layer[]; weight: number } {
  const always = ["water", "waterway", "boundary", "rail", "road", "name"] as const;
  if (metres <= 1_200) return { layers: [...always, "green", "building"], weight: 4 };
  if (metres <= 2_500) return { layers: [...always, "green"], weight: 3 };
  if (metres <= 10_000) return { layers: [...always, "green"], weight: 2 };
  return { layers: always, weight: 2 };
}
