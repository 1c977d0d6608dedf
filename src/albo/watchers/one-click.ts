import type { FastifyPluginAsync } from "fastify";
import type { Db } from "#src/platform/db.ts";
import { readSignedCode } from "#src/platform/signed-code.ts";
import { boardHeaders } from "../indexing.ts";
import { oneClickPath } from "./paths.ts";
import { stopWatch, watchSubject } from "./watcher.ts";

/**
 * Takes a reader off with one request of their mail program: `POST` with the signed code in the address and nothing to confirm. Answers the
 * same whether or not the reader was there. Source: RFC 8058 section 3.1
 */
export function oneClickRoute({ db, secret }: { db: Db; secret: string }): FastifyPluginAsync {
  return async (app) => {
    app.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: 1_024 },
      (_request, body, done) => done(null, body),
    );
    app.post<{ Querystring: { code?: string } }>(oneClickPath, async (request, reply) => {
      const { code } = request.query;
      const id = typeof code === "string" ? readSignedCode(secret, watchSubject, code) : undefined;
      if (id === undefined) return reply.callNotFound();
      await stopWatch(db, id);
      return reply.code(204).headers(boardHeaders).send();
    });
  };
}
