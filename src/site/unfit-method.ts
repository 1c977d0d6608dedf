import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/**
 * Tells whether a request asks an address for something that it does not do, such as sending data to a page that is only read,
 * and says in `Allow` what it does. Whether something stands at the address is not asked. Source: RFC 9110, section 15.5.6
 */
export function findUnfitMethods(app: FastifyInstance): (request: FastifyRequest, reply: FastifyReply) => boolean {
  const takers: RegExp[] = [];
  app.addHook("onRoute", ({ method, url }) => {
    if ([method].flat().includes("POST")) takers.push(asPattern(url));
  });
  return (request, reply) => {
    if (!request.is404 || request.method === "GET" || request.method === "HEAD") return false;
    const [path = "/"] = request.url.split("?", 1);
    const takesForms = takers.some((taker) => taker.test(path));
    reply.header("allow", takesForms ? "GET, HEAD, POST" : "GET, HEAD");
    return true;
  };
}

/** The addresses of a route, a part that varies being whatever stands between two slashes. */
const asPattern = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replaceAll(/[.+?$^|[\]{}\\]/g, "\\$&")
      .replaceAll(/:[A-Za-z]+(\([^)]*\))?/g, "[^/]+")
      .replaceAll("*", ".*")}$`,
  );
