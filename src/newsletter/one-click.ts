import type { FastifyPluginAsync } from "fastify";
import type { Db } from "#src/platform/db.ts";
import { readSignedCode } from "#src/platform/signed-code.ts";
import { oneClickPath, stopPaths, subscriptionSubject } from "./paths.ts";
import { stopSubscription } from "./unsubscribe.ts";

/**
 * Takes a reader off with one request of their mail program: `POST` with the signed code in the address and nothing to confirm. Answers the
 * same whether or not the reader was there. Whoever opens the address (`GET`) is asked first. Source: RFC 8058 section 3.1
 */
export function unsubscribeRoute({ db, secret, now }: { db: Db; secret: string; now: () => Date }): FastifyPluginAsync {
  return async (app) => {
    const read = (_request: unknown, body: string | Buffer, done: (fault: null, body: string | Buffer) => void) =>
      done(null, body);
    app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string", bodyLimit: 1_024 }, read);
    app.addContentTypeParser("multipart/form-data", { parseAs: "string", bodyLimit: 1_024 }, read);
    const idIn = (code: unknown) =>
      typeof code === "string" ? readSignedCode(secret, subscriptionSubject, code) : undefined;
    app.post<{ Querystring: { code?: string } }>(oneClickPath, async (request, reply) => {
      const id = idIn(request.query.code);
      if (id === undefined) return reply.callNotFound();
      await stopSubscription(db, id, now());
      return reply.code(204).headers({ "cache-control": "no-store" }).send();
    });
    app.get<{ Querystring: { code?: string } }>(oneClickPath, async (request, reply) => {
      const { code } = request.query;
      if (idIn(code) === undefined) return reply.callNotFound();
      return reply.redirect(`${stopPaths.it}?code=${encodeURIComponent(code ?? "")}`, 303);
    });
  };
}
