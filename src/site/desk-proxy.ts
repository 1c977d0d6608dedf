import { Transform } from "node:stream";
import proxy from "@fastify/http-proxy";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { siteText } from "./messages.ts";
import { deskStartingModel } from "./pages/errors.tsx";
import { readyPage } from "./render.tsx";
import { type RouteDeps, type ServeDeps, sendReady, shellFor } from "./serve-page.ts";
import { leadToMain } from "./sites/only-main.ts";

/** Largest upload, in bytes; the desk's own limit stands behind it. */
const uploadLimit = 60 * 1024 * 1024;
const answerWithinMs = 120_000;
/** The desk may close a connection that was idle at the very moment at which a question goes out on it: what only reads is asked again. */
const resetRetries = 2;

/** Works on the desk's pages, where Next needs inline scripts. The desk may say something stricter itself. */
const deskPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'; worker-src 'self' blob:";

/**
 * One address for site and desk: `/admin` and the desk's assets are passed on as they are, uploads as a stream. While the
 * desk does not answer, a plain page says so and asks again by itself.
 */
export async function deskProxy(app: FastifyInstance, deps: RouteDeps & { deskUrl: string }): Promise<void> {
  for (const prefix of ["/admin", "/_next"]) {
    await app.register(proxy, {
      upstream: deps.deskUrl,
      prefix,
      rewritePrefix: prefix,
      http: { requestOptions: { timeout: answerWithinMs } },
      disableRequestLogging: true,
      destroyAgent: true,
      preHandler: (request, reply, done) => {
        if (!request.here.isMain) return void leadToMain(request, reply);
        reply.header("content-security-policy", deskPolicy);
        if (Number(request.headers["content-length"] ?? 0) > uploadLimit) refuseUpload(request, reply);
        else done();
      },
      replyOptions: {
        retriesCount: resetRetries,
        rewriteRequestHeaders: (request, headers) => {
          // curl waits for "continue" on large bodies, and Next never says it.
          const { expect: _dropped, ...rest } = headers;
          return {
            ...rest,
            host: request.headers.host ?? new URL(request.here.origin).host,
            "x-forwarded-host": request.headers.host ?? new URL(request.here.origin).host,
            "x-forwarded-proto": request.here.origin.startsWith("https:") ? "https" : "http",
            "x-forwarded-for": request.ip,
          };
        },
        onError: (reply, { error }) =>
          void answerStarting(deps.at(reply.request as FastifyRequest), reply as FastifyReply, error),
      },
    });
  }
}

/** Counts what streams by; for the bodies that do not say their length. */
export function limitBody(request: FastifyRequest, payload: NodeJS.ReadableStream): NodeJS.ReadableStream {
  if (request.headers["content-length"] !== undefined) return payload;
  let bytes = 0;
  return payload.pipe(
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        if (bytes > uploadLimit) done(tooLarge());
        else done(null, chunk);
      },
    }),
  );
}

/** A browser that is still sending shows no answer: what it sends is read and thrown away up to here, in bytes. */
const patienceFor = 1024 * 1024 * 1024;

/** Answers with a sentence once the whole upload has come, none of it kept; a yet larger one is cut off. */
function refuseUpload(request: FastifyRequest, reply: FastifyReply): void {
  const language = request.headers["accept-language"]?.startsWith("en") ? "en" : "it";
  const answer = () => {
    const message = siteText(language)("upload.tooLarge");
    void reply.code(413).send({ errors: [{ name: "too-large", message }] });
  };
  if (Number(request.headers["content-length"]) > patienceFor) {
    reply.header("connection", "close");
    answer();
    return;
  }
  request.raw.once("error", () => reply.hijack());
  request.raw.once("end", answer);
  request.raw.resume();
}

const tooLarge = (): Error & { statusCode: number } =>
  Object.assign(new Error("upload larger than 60 MB"), { statusCode: 413 });

async function answerStarting(deps: ServeDeps, reply: FastifyReply, fault: Error): Promise<void> {
  const { request } = reply;
  if ((fault as { statusCode?: number }).statusCode === 413) return void reply.send(fault);
  deps.log.info({ err: fault.message }, "the desk does not answer");
  const locale = "it";
  const settings = deps.state.lastSettings(locale);
  const ready = readyPage(
    { ...shellFor(deps, settings), locale, path: "/admin", refreshAfter: 3, model: deskStartingModel(locale) },
    undefined,
  );
  sendReady(deps, ready, {}, request, reply, deps.clock());
}
