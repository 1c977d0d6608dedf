import { createReadStream } from "node:fs";
import type { FastifyInstance } from "fastify";
import { inAllLanguages } from "#src/kernel/languages.ts";
import type { Db } from "#src/platform/db.ts";
import { storedPath } from "#src/platform/storage.ts";
import { reportsPaths } from "./paths.ts";
import { listVersions } from "./publish-report.ts";

/** The files of every version of every report: `/statistiche/rapporto/2026/1/rapporto-2026.pdf`. They never change. */
export const reportRoutes =
  ({ db, filesDir }: { readonly db: Db; readonly filesDir: string }) =>
  async (app: FastifyInstance): Promise<void> => {
    for (const path of Object.values(inAllLanguages(reportsPaths))) {
      app.get<{ Params: Record<"year" | "version" | "name", string> }>(
        `${path}/:year/:version/:name`,
        async (request, reply) => {
          const { year, version, name } = request.params;
          const isThere = /^\d{4}$/.test(year) && /^\d{1,4}$/.test(version);
          const versions = isThere ? await listVersions(db, request.here.site, Number(year)) : [];
          const found = versions.find((one) => one.version === Number(version));
          const file = found?.document.files.find((one) => one.name === name);
          if (!file) return reply.callNotFound();
          return reply
            .type(file.mime)
            .header("content-length", file.bytes)
            .header("content-disposition", `inline; filename="${file.name}"`)
            .header("cache-control", "public, max-age=86400")
            .send(createReadStream(storedPath(filesDir, file.sha256)));
        },
      );
    }
  };
