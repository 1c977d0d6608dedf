import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/**
 * What to answer to a request that asks an address for something that it does not do, such as sending data to a page that is
 * only read: 405, with what it does in `Allow`; where nothing can be read either, 404, and while nothing can be said, 503.
 * `undefined` for every other request. Source: RFC 9110, sections 15.5.5 and 15.5.6
 */
export function findUnfitMethods(
  app: FastifyInstance,
): (request: FastifyRequest, reply: FastifyReply) => Promise<404 | 405 | 503 | undefined> {
  const takers: RegExp[] = [];
  app.addHook("onRoute", ({ method, url }) => {
    if ([method].flat().includes("POST")) takers.push(asPattern(url));
  });
  return async (request, reply) => {
    if (!request.is404 || request.method === "GET" || request.method === "HEAD") return undefined;
    const [path = "/"] = request.url.split("?", 1);
    const takesForms = takers.some((taker) => taker.test(path));
    const status = takesForms || !path.startsWith("/") ? 200 : await statusOf(app, request);
    if (status === 404 || status === 410) return 404;
    if (status === 503) return 503;
    reply.header("allow", takesForms ? "GET, HEAD, POST" : "GET, HEAD");
    return 405;
  };
}

/** What the same person would hear who only wanted to read there. */
async function statusOf(app: FastifyInstance, { headers, raw, url }: FastifyRequest): Promise<number> {
  const { host = "", "x-forwarded-host": asked, "x-forwarded-for": by } = headers;
  const { statusCode } = await app.inject({
    ...{ method: "HEAD", url, remoteAddress: raw.socket.remoteAddress ?? "" },
    headers: { host, ...(asked !== undefined && { "x-forwarded-host": asked }), ...(by && { "x-forwarded-for": by }) },
  });
  return statusCode;
}

/** The addresses of a route, a part that varies being whatever stands between two slashes. */
const asPattern = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replaceAll(/[.+?$^|[\]{}\\]/g, "\\$&")
      .replaceAll(/:[A-Za-z]+(\([^)]*\))?/g, "[^/]+")
      .replaceAll("*", ".*")}$`,
  );
