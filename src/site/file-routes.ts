import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { findFile } from "#src/content/index.ts";
import { storedPath } from "#src/platform/storage.ts";
import { openPreviewOf } from "./open-preview.ts";
import { readRange } from "./read-range.ts";
import { isDatabaseAway, type RouteDeps } from "./serve-page.ts";

/** What a browser may show by itself; everything else is given to be saved, so that it never runs as a page of ours. */
const shown = new Set(["application/pdf", "image/png", "image/jpeg", "image/webp", "image/avif", "image/gif"]);
const pictureMaxAge = 60;

/**
 * Published files by hash and name, from the content-addressed store, while a visible document carries them. In parts when
 * asked (RFC 9110, section 14), revalidated by hash. A signed preview shows those of its draft too, and nobody else does:
 * while an editor looks at a withdrawn document its files stay closed to all who know their addresses.
 */
export function fileRoutes(app: FastifyInstance, deps: RouteDeps & { filesDir: string; previewSecret: string }): void {
  app.get<{ Params: { sha256: string; name: string } }>("/file/:sha256/:name", async (request, reply) => {
    const { sha256, name } = request.params;
    if (!/^[0-9a-f]{64}$/.test(sha256) || name.includes("\0")) return reply.callNotFound();
    const now = deps.clock();
    const here = await findOrRemember(deps, request, { sha256, name, now });
    const draft = here ? undefined : await openPreviewOf(deps, request.headers.referer, now);
    // a page of another site is previewed at the municipality's address, with that site's logo
    const published = here ?? (draft && (await findFile(deps.db, { site: draft.site, sha256, name, now })));
    const file = published ?? draft?.files.find((one) => one.sha256 === sha256 && one.name === name);
    if (!file) return reply.callNotFound();
    const isAvif = published?.lighter !== undefined && takesAvif(request.headers.accept);
    const served = (isAvif && published.lighter?.sha256) || sha256;
    const mime = isAvif ? "image/avif" : file.mime;
    const path = storedPath(deps.filesDir, served);
    const size = await stat(path).then(
      (found) => found.size,
      () => undefined,
    );
    if (size === undefined) {
      deps.log.error({ sha256: served }, "a published file is not in the store");
      return reply.callNotFound();
    }
    const picture = file.mime.startsWith("image/");
    const until = published?.until;
    const seconds = until ? Math.floor((until.getTime() - now.getTime()) / 1000) : pictureMaxAge;
    const shared = picture ? `public, max-age=${Math.min(pictureMaxAge, seconds)}` : "no-cache";
    reply.headers({
      etag: `"${served}"`,
      ...(file.mime === "image/webp" && { vary: "accept" }),
      "accept-ranges": "bytes",
      "cache-control": here ? shared : "private, no-store",
      "content-type": mime,
      "content-disposition": `${shown.has(file.mime) ? "inline" : "attachment"}; filename*=UTF-8''${encodeRfc5987(isAvif ? name.replace(/\.webp$/, ".avif") : name)}`,
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
    });
    if (request.headers["if-none-match"]?.includes(`"${served}"`)) return reply.code(304).send();
    const range = readRange(request.headers.range, size);
    if (range === "unsatisfiable") return reply.code(416).header("content-range", `bytes */${size}`).send();
    if (range && (request.headers["if-range"] === undefined || request.headers["if-range"] === `"${served}"`)) {
      reply.code(206).headers({
        "content-range": `bytes ${range.start}-${range.end}/${size}`,
        "content-length": range.end - range.start + 1,
      });
      return reply.send(createReadStream(path, range));
    }
    reply.header("content-length", size);
    return reply.send(createReadStream(path));
  });
}

/** The file that is published here; while the database is away, as it was found there last. */
async function findOrRemember(
  { db, at, log }: RouteDeps,
  request: FastifyRequest,
  asked: { sha256: string; name: string; now: Date },
) {
  const { site, state } = at(request);
  const key = `${site}/${asked.sha256}/${asked.name}`;
  const since = state.cache.begin();
  try {
    const found = await findFile(db, { site, ...asked });
    state.files.keep(key, found, since);
    return found;
  } catch (fault) {
    const file = isDatabaseAway(fault) ? state.files.find(key, asked.now) : undefined;
    if (!file) throw fault;
    log.warn({ err: fault, sha256: asked.sha256, fromMemory: true }, "the database is away");
    return file;
  }
}

/** Whether a browser says that it reads AVIF; what takes anything may not. */
const takesAvif = (accept: string | undefined): boolean =>
  /\bimage\/avif\b(?!\s*;\s*q=0(?![.\d]*[1-9]))/.test(accept ?? "");

/** A file name as RFC 8187 wants it in a header. */
const encodeRfc5987 = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
