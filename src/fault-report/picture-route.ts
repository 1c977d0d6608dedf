import type { FastifyPluginAsync } from "fastify";
import type { Db } from "#src/platform/db.ts";
import { faultPaths } from "./paths.ts";
import { findPicture } from "./public-queries.ts";

/** Released pictures. Kept by browsers for five minutes only, since an office may hide a report. */
export const pictureRoute =
  (deps: { db: Db; site: string }): FastifyPluginAsync =>
  async (scope) => {
    scope.get(`${faultPaths.it}/immagini/:number/:file`, async (request, reply) => {
      const { number, file } = request.params as { number: string; file: string };
      const asked = /^\d{1,9}$/.test(number) && /^[123]\.jpg$/.test(file);
      const image = asked ? await findPicture(deps.db, deps.site, Number(number), Number(file[0])) : undefined;
      if (!image) return reply.callNotFound();
      return reply.header("cache-control", "public, max-age=300").type("image/jpeg").send(image);
    });
  };
