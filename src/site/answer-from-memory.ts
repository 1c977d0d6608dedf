import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "#src/kernel/clock.ts";
import type { ReadyPage } from "./cache/page-cache.ts";
import { answerWith } from "./page-answer.ts";
import { securityHeaders } from "./security-headers.ts";
import type { SiteFinder } from "./sites/serve-sites.ts";

/** What answering from memory needs. */
interface MemoryDeps extends Pick<SiteFinder, "forHost"> {
  readonly clock: Clock;
  readonly https: boolean;
  readonly trustProxy: boolean;
}

/**
 * Answers what is asked most before the router looks at it: a page that lies in memory under exactly the asked address.
 * Such a key was made by the page's own route from the same address, so the answer is the one the route would give; the
 * router, its hooks and its objects cost more than half of a cached page.
 * @returns answers and gives true, or gives false and has touched nothing
 */
export function answerFromMemory(deps: MemoryDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  const security = securityHeaders(deps.https);
  return (request, response) => {
    const { url, headers } = request;
    if (request.method !== "GET" || url === undefined) return false;
    const at = deps.clock();
    const here = deps.forHost(headers);
    const ready = here?.state.cache.find(url, at);
    if (here === undefined || ready?.status !== 200 || ready.location !== undefined) return false;
    const address = addressOf(request, deps.trustProxy);
    const path = url.split("?", 1)[0] ?? "/";
    const answer = answerWith(here, ready, true, {
      method: "GET",
      path,
      query: url.slice(path.length),
      headers,
      address,
      at,
    });
    response.writeHead(answer.status, {
      ...security,
      ...answer.headers,
      ...(answer.body && { "content-length": answer.body.length }),
    });
    if (answer.body === ready.brotli) response.end(asText(ready), "latin1");
    else response.end(answer.body);
    return true;
  };
}

// Node sends head and body in one piece only when the body is text: an eighth less time for each page. The page cache
// counts these bytes (`sizeCalculation`).
const texts = new WeakMap<ReadyPage, string>();
function asText(ready: ReadyPage): string {
  const known = texts.get(ready) ?? ready.brotli.toString("latin1");
  texts.set(ready, known);
  return known;
}

/** The first address in the list: every proxy on the way is trusted when any is. */
/** Who asks: as a proxy in front says when there is one, else the other end of the connection. */
export const addressOf = (request: IncomingMessage, trustProxy: boolean): string =>
  (trustProxy && forwardedFor(request.headers["x-forwarded-for"])) || request.socket.remoteAddress || "";

const forwardedFor = (header: string | string[] | undefined): string | undefined =>
  String(header ?? "")
    .split(",", 1)[0]
    ?.trim();
