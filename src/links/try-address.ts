import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";

/** What came of trying an address. `unsure`: somebody is there and does not let programs in, or it may be a bad day. */
export interface Tried {
  readonly state: "working" | "unsure" | "broken";
  readonly reason:
    | "answers"
    | "not-found"
    | "refused"
    | "server-error"
    | "no-host"
    | "no-answer"
    | "forbidden"
    | "loop"
    | "unreadable";
  readonly status?: number;
}

/** How addresses are tried. */
export interface TryOptions {
  /** Which machines may be asked, by IP address. */
  readonly isAllowed: (address: string) => boolean;
  /** Longest wait for each answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly userAgent: string;
  /** Finds the machines of a name; default: the directory of the internet. */
  readonly lookUp?: (host: string) => Promise<readonly { readonly address: string }[]>;
}

const lookUpAll = (host: string) => lookup(host, { all: true, verbatim: true });

/** Longest chain of addresses that send on to another. */
const mostSteps = 5;

/**
 * Asks whether something answers at an address: HEAD, and GET where HEAD is not understood; nothing of the body is read. Only
 * http and https, only machines that are allowed, at each step anew; the machine asked is the one that was judged.
 */
export async function tryAddress(url: string, options: TryOptions): Promise<Tried> {
  let current = url;
  for (let step = 0; step <= mostSteps; step += 1) {
    const target = URL.canParse(current) ? new URL(current) : undefined;
    if (!target || !["http:", "https:"].includes(target.protocol)) return { state: "broken", reason: "unreadable" };
    const machine = await judge(target, options);
    if ("reason" in machine) return machine;
    const asked = await askBoth(target, machine.address, options);
    if (asked === undefined) return { state: "broken", reason: "no-answer" };
    if (asked.location === undefined) return judged(asked.status);
    current = URL.canParse(asked.location, target.href) ? new URL(asked.location, target.href).href : "";
  }
  return { state: "broken", reason: "loop" };
}

async function judge(target: URL, { isAllowed, lookUp = lookUpAll }: TryOptions): Promise<Tried | { address: string }> {
  const host = target.hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) === 0 ? await lookUp(host).catch(codeOf) : [{ address: host }];
  // only who keeps the directory can say that a name is none: while nobody answers, every site would seem to be gone
  if (typeof found === "string" && found !== "ENOTFOUND") return { state: "unsure", reason: "no-answer" };
  const addresses = typeof found === "string" ? [] : found.map(({ address }) => address);
  const [first] = addresses;
  if (first === undefined) return { state: "broken", reason: "no-host" };
  // one address of a private network is enough: the name may answer with that one next time
  return addresses.every(isAllowed) ? { address: first } : { state: "unsure", reason: "forbidden" };
}

const codeOf = (fault: unknown): string => String((fault as { code?: string }).code);

interface Asked {
  readonly status: number;
  readonly location: string | undefined;
}

async function askBoth(target: URL, address: string, options: TryOptions): Promise<Asked | undefined> {
  const first = await ask("HEAD", target, address, options);
  return first && first.status < 400 ? first : ask("GET", target, address, options);
}

/** One request to this machine; `undefined` when no answer begins in time. */
function ask(method: string, target: URL, address: string, options: TryOptions): Promise<Asked | undefined> {
  const client = target.protocol === "https:" ? https : http;
  const family = isIP(address);
  return new Promise((resolve) => {
    const request = client.request(
      target,
      {
        method,
        agent: false,
        signal: AbortSignal.timeout(options.timeoutMs),
        headers: { "user-agent": options.userAgent, accept: "*/*" },
        lookup: (_host, asked, done) =>
          asked.all
            ? done(null, [{ address, family }])
            : (done as (...found: unknown[]) => void)(null, address, family),
      },
      ({ statusCode: status = 0, headers: { location } }) => {
        request.destroy();
        resolve({ status, location: status >= 300 && status < 400 && status !== 304 ? location : undefined });
      },
    );
    request.on("error", () => resolve(undefined));
    request.end();
  });
}

function judged(status: number): Tried {
  if (status === 404 || status === 410) return { state: "broken", reason: "not-found", status };
  if (status >= 500) return { state: "unsure", reason: "server-error", status };
  if (status >= 400) return { state: "unsure", reason: "refused", status };
  return { state: "working", reason: "answers", status };
}
