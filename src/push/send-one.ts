import { Agent as HttpAgent, request as httpRequest, type RequestOptions } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Due, PushDeps } from "./send-due.ts";

/** What a push service said: taken, no such browser any more, never, or not now. `code` 0: it did not answer. */
export interface Sent {
  readonly kind: "sent" | "gone" | "refused" | "later";
  readonly code: number;
  /** Seconds it asked to wait. */
  readonly afterSeconds?: number;
}

/** How long a service may take. */
const patienceMs = 15_000;
/** How long one signature of ours is used; services take 24 hours at most. Source: RFC 8292 section 2 */
const signatureMs = 6 * 3_600_000;

/** A way to the push services: connections are kept open, and who we are is signed once for each service. */
export async function openSender({ keys, subject, isAllowed, concurrency }: PushDeps["push"], now: () => Date) {
  // loaded by whoever sends only
  const { default: webpush } = await import("web-push");
  const agents = {
    "http:": new HttpAgent({ keepAlive: true, maxSockets: concurrency }),
    "https:": new HttpsAgent({ keepAlive: true, maxSockets: concurrency }),
  };
  const signed = new Map<string, { readonly header: string; readonly until: number }>();
  const authorize = (origin: string): string => {
    const known = signed.get(origin);
    if (known && known.until > now().getTime()) return known.header;
    const until = now().getTime() + signatureMs;
    const ends = Math.floor(until / 1_000) + 3_600;
    const { publicKey, privateKey } = keys;
    const made = webpush.getVapidHeaders(origin, subject, publicKey, privateKey, "aes128gcm", ends);
    signed.set(origin, { header: made.Authorization, until });
    return made.Authorization;
  };
  return {
    close: () => {
      agents["http:"].destroy();
      agents["https:"].destroy();
    },
    send: async ({ endpoint, p256dh, auth, payload, noticeId, urgency, ttlSeconds }: Due): Promise<Sent> => {
      if (!isAllowed(endpoint)) return { kind: "refused", code: 0 };
      const url = new URL(endpoint);
      const body = encrypted(webpush.encrypt, { p256dh, auth, payload });
      // keys that are none: the browser that sent them never could read anything
      if (!body) return { kind: "gone", code: 0 };
      const isHttps = url.protocol === "https:";
      return post(isHttps ? httpsRequest : httpRequest, url, body, {
        agent: isHttps ? agents["https:"] : agents["http:"],
        headers: {
          ...{ "content-encoding": "aes128gcm", "content-type": "application/octet-stream" },
          ...{ "content-length": body.length, ttl: ttlSeconds, urgency, topic: noticeId.replaceAll("-", "") },
          authorization: authorize(url.origin),
        },
      });
    },
  };
}

type Encrypt = typeof import("web-push").encrypt;

function encrypted(
  encrypt: Encrypt,
  { p256dh, auth, payload }: Pick<Due, "p256dh" | "auth" | "payload">,
): Buffer | undefined {
  try {
    return encrypt(p256dh, auth, payload, "aes128gcm").cipherText;
  } catch {
    return undefined; // a key that is no point of the curve
  }
}

function post(request: typeof httpRequest, url: URL, body: Buffer, options: RequestOptions): Promise<Sent> {
  return new Promise((resolve) => {
    const asked = request(url, { ...options, method: "POST", timeout: patienceMs }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(judged(answer.statusCode ?? 0, answer.headers["retry-after"])));
      answer.once("error", () => resolve({ kind: "later", code: 0 }));
    });
    asked.once("timeout", () => asked.destroy());
    asked.once("error", () => resolve({ kind: "later", code: 0 }));
    asked.end(body);
  });
}

function judged(code: number, retryAfter: string | undefined): Sent {
  if (code >= 200 && code < 300) return { kind: "sent", code };
  if (code === 404 || code === 410) return { kind: "gone", code };
  if (code !== 429 && code < 500) return { kind: "refused", code };
  const seconds = Number(retryAfter);
  return {
    kind: "later",
    code,
    ...(Number.isFinite(seconds) && retryAfter && { afterSeconds: Math.min(seconds, 86_400) }),
  };
}
