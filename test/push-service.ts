import { createECDH, createPublicKey, randomBytes, verify } from "node:crypto";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";

interface Ece {
  decrypt: (body: Buffer, given: object) => Buffer;
}
// what the push library encrypts with; its counterpart reads what a browser would
const ece = createRequire(createRequire(import.meta.url).resolve("web-push"))("http_ece") as Ece;

/** A browser of a test, as it subscribed at the service. */
export interface TestBrowser {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}
/** What arrived for one browser. */
export interface Arrived {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * A push service of a test, as strict as the true ones: `TTL` is needed (400), who sends must sign for this service with the right key and
 * for 24 hours at most (403), 4096 bytes are taken (413), a browser that went away is 410. Source: RFC 8030, 8291, 8292
 */
export async function startPushService() {
  const arrived: Arrived[] = [];
  const gone = new Set<string>();
  const faults = new Map<string, { status: number; headers?: Record<string, string>; times: number }>();
  const known = new Map<string, boolean>();
  const browsers = new Map<string, ReturnType<typeof createECDH>>();
  let connections = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { url = "", headers } = request;
      const body = Buffer.concat(chunks);
      const given = headers as Record<string, string>;
      const status = judge(url, given, body);
      if (status === 201) arrived.push({ endpoint: origin + url, headers: given, body });
      const extra = faults.get(url)?.headers;
      response.writeHead(status, extra).end();
    });
  });
  server.on("connection", () => {
    connections += 1;
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function judge(url: string, headers: Record<string, string>, body: Buffer): number {
    const fault = faults.get(url);
    if (fault && fault.times > 0) {
      fault.times -= 1;
      return fault.status;
    }
    if (!/^\d+$/.test(headers.ttl ?? "") || headers["content-encoding"] !== "aes128gcm") return 400;
    if (!/^(very-low|low|normal|high)$/.test(headers.urgency ?? "")) return 400;
    if (headers.topic && !/^[\w-]{1,32}$/.test(headers.topic)) return 400;
    if (body.length > 4_096) return 413;
    const authorization = headers.authorization ?? "";
    let isSigned = known.get(authorization);
    if (isSigned === undefined) {
      isSigned = isSignedFor(origin, authorization);
      known.set(authorization, isSigned);
    }
    if (!isSigned) return 403;
    return gone.has(url) ? 410 : 201;
  }
  return {
    ...{ origin, arrived },
    connections: () => connections,
    subscribe: (name: string): TestBrowser => {
      const curve = createECDH("prime256v1");
      const p256dh = curve.generateKeys().toString("base64url");
      browsers.set(`/${name}`, curve);
      return { endpoint: `${origin}/${name}`, keys: { p256dh, auth: randomBytes(16).toString("base64url") } };
    },
    /** From now on the browser is no longer there. */
    leave: (name: string) => void gone.add(`/${name}`),
    /** The next calls for a browser get this status. */
    fail: (name: string, status: number, headers: Record<string, string> = {}, times = 1) =>
      void faults.set(`/${name}`, { status, headers, times }),
    /** What a browser reads. */
    read: ({ body, endpoint }: Arrived, browser: TestBrowser): unknown => {
      const privateKey = browsers.get(new URL(endpoint).pathname);
      const text = ece.decrypt(body, { version: "aes128gcm", privateKey, authSecret: browser.keys.auth });
      return JSON.parse(text.toString("utf8"));
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Whether a signature (JWT, ES256) is for this service and not too long. */
function isSignedFor(origin: string, authorization: string): boolean {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]{87})$/.exec(authorization) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  if (point.length !== 65) return false;
  const jwk = { kty: "EC", crv: "P-256", x: key64(point.subarray(1, 33)), y: key64(point.subarray(33)) };
  const isTrue = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString("utf8")) as Record<string, unknown>;
  const left = Number(exp) - Date.now() / 1_000;
  return isTrue && aud === origin && left > 0 && left <= 86_400 && /^(mailto|https):/.test(String(sub));
}
const key64 = (bytes: Buffer): string => bytes.toString("base64url");
