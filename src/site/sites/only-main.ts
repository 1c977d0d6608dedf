import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";

/**
 * Leads from another site's host to the same address of the municipality's site, which is alone in having it. Only what
 * reads is led on: nothing that somebody typed is sent to another host than the one it was meant for.
 */
export function leadToMain(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [main] = request.here.sitesIn("it");
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!main || !reads || request.here.isMain) {
    reply.callNotFound();
    return reply;
  }
  return reply.redirect(main.origin + request.url, 307);
}

/** The addresses of a slice that are the municipality's own: on the hosts of other sites they lead to it. */
export const onlyOnMain =
  (plugin: FastifyPluginAsync): FastifyPluginAsync =>
  async (scope: FastifyInstance) => {
    scope.addHook("onRequest", async (request, reply) => {
      if (!request.here.isMain) return leadToMain(request, reply);
      return undefined;
    });
    await scope.register(plugin);
  };
