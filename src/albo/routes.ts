import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import type { Clock } from "#src/kernel/clock.ts";
import { sha256 } from "#src/kernel/sha256.ts";
import type { Db } from "#src/platform/db.ts";
import { storedPath } from "#src/platform/storage.ts";
import type { ActDocument } from "./act-document.ts";
import { findActFile, listActs } from "./act-queries.ts";
import { albopop, longestFeed } from "./albopop.ts";
import { findClosedYear } from "./close-year.ts";
import { boardHeaders } from "./indexing.ts";
import { actsJsonPath, feedPath, ordinaryRegister } from "./paths.ts";
import { findYearPrint } from "./print-year.ts";
import { readBody } from "./read-body.ts";
import { listRegister, registerCsv } from "./register-export.ts";

/** What the board's addresses that are no pages need. */
export interface BoardRoutes {
  readonly db: Db;
  readonly site: string;
  readonly origin: string;
  /** Folder of the stored files, by hash. */
  readonly filesDir: string;
  readonly now: Clock;
}

/** Acts in the JSON answer at most. */
const longestList = 1_000;

/** What a browser may show by itself; everything else is given to be saved. */
const shown = new Set(["application/pdf", "image/png", "image/jpeg", "image/webp"]);

/** Feed, open data, yearly registers and the files of the acts, each only while it may be read. */
export function boardRoutes(deps: BoardRoutes): FastifyPluginAsync {
  const { db, site, origin } = deps;
  return async (app) => {
    app.get(feedPath, async (request, reply) => {
      const now = deps.now();
      const [body, acts] = await Promise.all([
        readBody(db, site, now),
        listActs(db, { site, now, limit: longestFeed }),
      ]);
      return sendData(
        request,
        reply,
        "application/rss+xml; charset=utf-8",
        albopop(body, acts, origin, origin + feedPath),
      );
    });
    app.get(actsJsonPath, async (request, reply) => {
      const acts = await listActs(db, { site, now: deps.now(), limit: longestList });
      const items = acts.map(({ document, entry, isAnnulled }) => ({
        ...asOpenData(document, origin),
        entry,
        isAnnulled,
      }));
      return sendData(request, reply, "application/json; charset=utf-8", JSON.stringify({ acts: items }));
    });
    app.get<{ Params: { year: string; format: string } }>(
      "/albo/registro/:year(^\\d{4}$).:format(^(?:csv|json)$)",
      async (request, reply) => {
        const year = Number(request.params.year);
        const lines = await listRegister(db, { site, year, now: deps.now() });
        if (request.params.format === "json")
          return sendData(request, reply, "application/json; charset=utf-8", JSON.stringify({ year, acts: lines }));
        reply.header("content-disposition", `attachment; filename="registro-albo-${year}.csv"`);
        return sendData(request, reply, "text/csv; charset=utf-8", registerCsv(lines));
      },
    );
    app.get<{ Params: { year: string } }>("/albo/registro/:year(^\\d{4}$)/chiuso.json", async (request, reply) => {
      const closed = await findClosedYear(db, { site, year: Number(request.params.year) });
      if (!closed) return reply.callNotFound();
      // the very bytes whose hash is in the public register
      return sendData(request, reply, "application/json; charset=utf-8", canonicalJson(closed.document as Json));
    });
    app.get<{ Params: { year: string } }>("/albo/registro/:year(^\\d{4}$)/chiuso.pdf", async (request, reply) => {
      const year = Number(request.params.year);
      const print = await findYearPrint(db, { site, register: ordinaryRegister, year });
      if (!print) return reply.callNotFound();
      reply.headers({ ...boardHeaders, etag: `"${print.sha256}"`, "content-length": print.bytes });
      return reply.type("application/pdf").send(createReadStream(storedPath(deps.filesDir, print.sha256)));
    });
    app.get<{ Params: { year: string; number: string; sha256: string; name: string } }>(
      "/albo/:year(^\\d{4}$)/:number(^\\d{1,7}$)/file/:sha256(^[0-9a-f]{64}$)/:name",
      (request, reply) => sendFile(deps, request.params, request, reply),
    );
  };
}

async function sendFile(
  deps: BoardRoutes,
  params: { year: string; number: string; sha256: string; name: string },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { name, sha256: hash } = params;
  const asked = { site: deps.site, now: deps.now(), year: Number(params.year), number: Number(params.number) };
  const file = await findActFile(deps.db, { ...asked, sha256: hash, name });
  if (!file) return reply.callNotFound();
  const path = storedPath(deps.filesDir, hash);
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) return reply.callNotFound();
  const etag = `"${hash}"`;
  reply.headers({
    ...boardHeaders,
    etag,
    // asked for again each time: at the end of the term nobody's copy is confirmed
    "cache-control": "private, no-cache",
    "content-type": file.mime,
    "content-disposition": `${shown.has(file.mime) ? "inline" : "attachment"}; filename*=UTF-8''${encodeRfc8187(name)}`,
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
  });
  if (request.headers["if-none-match"]?.includes(etag)) return reply.code(304).send();
  return reply.header("content-length", size).send(createReadStream(path));
}

/** Source: RFC 8187 */
const encodeRfc8187 = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

function sendData(request: FastifyRequest, reply: FastifyReply, type: string, text: string): FastifyReply {
  const etag = `"${sha256(text).toString("base64url").slice(0, 22)}"`;
  reply.type(type).headers({ ...boardHeaders, etag });
  return request.headers["if-none-match"]?.includes(etag) ? reply.code(304).send() : reply.send(text);
}

const asOpenData = ({ search: _search, path, ...document }: ActDocument, origin: string) => ({
  ...document,
  url: origin + path,
});
