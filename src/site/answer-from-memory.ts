import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "#src/kernel/clock.ts";
import type { Asked } from "#src/platform/early-answers.ts";
import type { EarlyAnswer } from "./early/answer-connections.ts";
import { headOf, httpDate } from "./early/write-head.ts";
import { answerWith, type PageAnswer } from "./page-answer.ts";
import { securityHeaders } from "./security-headers.ts";
import type { SiteFinder } from "./sites/serve-sites.ts";

/** What answering from memory needs. */
interface MemoryDeps extends Pick<SiteFinder, "forHost"> {
  readonly clock: Clock;
  readonly https: boolean;
  readonly trustProxy: boolean;
}

/** The answers that need no router, for those who stand before it. */
export interface FromMemory {
  /** As bytes, before Node's parser. */
  readonly early: (asked: Asked) => (EarlyAnswer & { readonly status: number }) | undefined;
  /** After Node's parser: answers and gives true, or gives false and has touched nothing. */
  readonly afterParser: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/**
 * Answers what is asked most before the router looks at it: a page that lies in memory under exactly the asked address.
 * Such a key was made by the page's own route from the same address, so the answer is the one the route would give; the
 * router, its hooks and its objects cost more than half of a cached page.
 */
export function openFromMemory(deps: MemoryDeps): FromMemory {
  const security = securityHeaders(deps.https);
  const find = (asked: Asked) => {
    const { url, headers } = asked;
    if (url === undefined) return undefined;
    const at = deps.clock();
    const here = deps.forHost(headers);
    const ready = here?.state.cache.find(url, at);
    if (here === undefined || ready?.status !== 200 || ready.location !== undefined) return undefined;
    const address = addressOf(asked, deps.trustProxy);
    const cut = url.indexOf("?");
    const [path, query] = cut < 0 ? [url, ""] : [url.slice(0, cut), url.slice(cut)];
    return answerWith(here, ready, true, { method: "GET", path, query, headers, address, at });
  };
  const headersOf = keptFor((answer) => ({
    ...security,
    ...answer.headers,
    ...(answer.body && { "content-length": answer.body.length }),
  }));
  const heads = keptFor((answer) => headOf(answer.status, headersOf(answer)));
  return {
    early: (asked) => {
      const found = find(asked);
      if (!found) return undefined;
      const { answer, view } = found;
      const timing = view === undefined ? "" : `\r\nserver-timing: ${view}`;
      return { status: answer.status, head: `${heads(answer)}${httpDate()}${timing}\r\n\r\n`, body: answer.body };
    },
    afterParser: (request, response) => {
      const found = request.method === "GET" ? find(request) : undefined;
      if (!found) return false;
      const { answer, view } = found;
      const headers = headersOf(answer);
      response.writeHead(answer.status, view === undefined ? headers : { ...headers, "server-timing": view });
      if (answer.headers["content-encoding"] === "br") response.end(texts(answer), "latin1");
      else response.end(answer.body);
      return true;
    },
  };
}

/** Node's own answers go out in one piece only when the body is text. The page cache counts these bytes (`sizeCalculation`). */
const texts = keptFor((answer) => answer.body?.toString("latin1") ?? "");

/** What is made of an answer once, and kept as long as it. */
function keptFor<Made>(make: (answer: PageAnswer) => Made): (answer: PageAnswer) => Made {
  const kept = new WeakMap<PageAnswer, Made>();
  return (answer) => {
    const known = kept.get(answer) ?? make(answer);
    kept.set(answer, known);
    return known;
  };
}

/** Who asks: as a proxy in front says when there is one, else the other end of the connection. The first in the list: every proxy on the way is trusted when any is. */
export const addressOf = ({ headers, socket }: Asked, trustProxy: boolean): string =>
  (trustProxy && forwardedFor(headers["x-forwarded-for"])) || socket.remoteAddress || "";

const forwardedFor = (header: string | string[] | undefined): string | undefined =>
  String(header ?? "")
    .split(",", 1)[0]
    ?.trim();
