import { readFile } from "node:fs/promises";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";

const mostBytes = 512 * 1024;
/** Messages from one address in a minute. */
const mostPosts = 300;
const patienceMs = 30_000;

/** Headers that signatures and choices of format stand on; nothing else of who asks is passed on. */
const passedOn = [
  ...["accept", "accept-language", "content-type", "content-digest", "digest", "date", "signature", "signature-input"],
  ...["user-agent", "authorization", "collection-synchronization"],
];
const passedBack = ["content-type", "location", "vary", "link", "accept-signature", "cache-control"];

interface Deps {
  /** File in which the worker says on which port it listens. */
  readonly portFile: string;
}

/** What other servers of the Fediverse ask of a site; the worker answers, for it holds the keys. */
export const fediverseRoutes =
  ({ portFile }: Deps): FastifyPluginAsync =>
  async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: mostBytes }, (_request, body, done) =>
      done(null, body),
    );
    const passOn = async (request: FastifyRequest, reply: FastifyReply) => {
      const port = Number(await readFile(portFile, "utf8").catch(() => "0"));
      // no worker ever ran here: nobody can be followed
      if (!port) return reply.callNotFound();
      const headers = new Headers({ "x-arengo-origin": request.here.origin });
      for (const name of passedOn) {
        const value = request.headers[name];
        if (value !== undefined) headers.set(name, [value].flat().join(", "));
      }
      const body =
        request.method === "POST" && request.body instanceof Buffer ? { body: new Uint8Array(request.body) } : {};
      const signal = AbortSignal.timeout(patienceMs);
      const url = `http://127.0.0.1:${port}${request.raw.url}`;
      let answer: Response;
      try {
        answer = await fetch(url, { method: request.method, headers, redirect: "manual", signal, ...body });
      } catch {
        // it is being started again: other servers come back
        return tellLater(reply);
      }
      for (const name of passedBack) {
        const value = answer.headers.get(name);
        if (value !== null) reply.header(name, value);
      }
      reply.header("x-robots-tag", "noindex");
      return reply.code(answer.status).send(Buffer.from(await answer.arrayBuffer()));
    };
    const routes = ["/.well-known/webfinger", "/.well-known/nodeinfo", "/nodeinfo/2.1", "/fediverso/*"];
    for (const url of routes) scope.route({ method: ["GET"], url, handler: passOn });
    // each unknown sender costs a look-up of its key
    const config = { rateLimit: { max: mostPosts, timeWindow: "1 minute" } };
    scope.route({ method: ["POST"], url: "/fediverso/*", bodyLimit: mostBytes, config, handler: passOn });
  };

const tellLater = (reply: FastifyReply) =>
  reply.code(503).header("retry-after", "60").type("text/plain; charset=utf-8").send("Riprovare fra un minuto.");
