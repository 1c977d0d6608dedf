import type { FastifyReply } from "fastify";
import { siteText } from "../messages.ts";

/**
 * Says that no site has this name, and where the municipality's is: 421, which no cache keeps for another name. Plain text:
 * a page of one of the sites would look as if it were that site. Source: RFC 9110, section 15.5.20
 */
export function answerMisdirected(reply: FastifyReply, mainOrigin: string): FastifyReply {
  const lines = (["it", "en"] as const).map((locale) => siteText(locale)("error.421.text", { origin: mainOrigin }));
  return reply
    .code(421)
    .header("cache-control", "no-store")
    .type("text/plain; charset=utf-8")
    .send(`${lines.join("\n")}\n`);
}
