import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { FastifyPluginAsync } from "fastify";
import { isbot } from "isbot";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { storedPath } from "#src/platform/storage.ts";
import { shortPath } from "./posts/short-link.ts";
import { countClick, findPostFile, findShortLink } from "./public-queries.ts";

interface RouteDeps {
  readonly db: Db;
  readonly site: string;
  readonly filesDir: string;
  readonly now: () => Date;
}

/** Pictures that networks fetch by themselves, and short links, whose clicks are counted by the day and nothing else. */
export const channelRoutes =
  ({ db, site, filesDir, now }: RouteDeps): FastifyPluginAsync =>
  async (scope) => {
    scope.get<{ Params: { sha256: string; name: string } }>("/canali/file/:sha256/:name", async (request, reply) => {
      const { sha256, name } = request.params;
      if (!/^[0-9a-f]{64}$/.test(sha256) || name.includes("\0")) return reply.callNotFound();
      const file = await findPostFile(db, { sha256, name, now: now() });
      const path = storedPath(filesDir, sha256);
      const size =
        file &&
        (await stat(path).then(
          ({ size: bytes }) => bytes,
          () => undefined,
        ));
      if (!file || size === undefined) return reply.callNotFound();
      return reply
        .headers({
          ...{ "content-type": file.mime, "content-length": size, "cache-control": "no-cache", etag: `"${sha256}"` },
          ...{
            "content-security-policy": "default-src 'none'",
            "x-content-type-options": "nosniff",
            "x-robots-tag": "noindex",
          },
        })
        .send(createReadStream(path));
    });
    scope.get<{ Params: { code: string } }>(`${shortPath}:code`, async (request, reply) => {
      const { code } = request.params;
      const link = /^[a-z2-9]{6,12}$/.test(code) ? await findShortLink(db, site, code) : undefined;
      if (!link) return reply.callNotFound();
      const isPerson = request.method === "GET" && !isbot(request.headers["user-agent"] ?? "");
      if (isPerson) await countClick(db, code, civilDateOf(now()));
      return reply
        .code(302)
        .headers({ location: link.target, "cache-control": "no-store", "x-robots-tag": "noindex" })
        .send();
    });
  };
