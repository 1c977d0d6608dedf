import type { FastifyReply, FastifyRequest } from "fastify";
import { sha256 } from "#src/kernel/sha256.ts";
import { openApiPath, openDataPaths } from "./paths.ts";

/** Programs in pages of other sites may read everything here: there is nothing that is not public. Source: Fetch standard */
export const openHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Retry-After",
  "cross-origin-resource-policy": "cross-origin",
  // Source: RFC 8631
  link: `<${openApiPath}>; rel="service-desc", <${openDataPaths.it}>; rel="service-doc"`,
} as const;

/** A text with a validator; asked for again each time, so that nobody keeps what is public no longer. */
export function sendOpen(request: FastifyRequest, reply: FastifyReply, type: string, text: string): FastifyReply {
  const etag = `"${sha256(text).toString("base64url").slice(0, 22)}"`;
  reply.headers({ ...openHeaders, etag, "cache-control": "no-cache" });
  if (request.headers["if-none-match"]?.includes(etag)) return reply.code(304).send();
  return reply.type(type).send(text);
}
