import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { inAllLanguages } from "#src/kernel/languages.ts";
import type { PublicForm } from "#src/platform/public-page.ts";
import { errorModel } from "./pages/errors.tsx";
import type { Untaken } from "./pages/send-again.tsx";
import { type Multipart, readMultipart } from "./read-multipart.ts";
import { pathOfRequest, type RouteDeps, servePage } from "./serve-page.ts";

const defaultPerMinute = 20;

/** The addresses that forms are sent to. */
export async function formRoutes(app: FastifyInstance, deps: RouteDeps, forms: readonly PublicForm[]): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
      done(null, readForm(String(body))),
    );
    scope.addContentTypeParser("multipart/form-data", async (request: FastifyRequest, body: IncomingMessage) => {
      const { files } = request.routeOptions.config as { files?: PublicForm["files"] };
      return files ? readMultipart(request.headers, body, files) : refuseKind(body);
    });
    for (const form of forms) {
      // who sends too often gets back what was typed, so that it is read first; with files only when it is told (`readUnread`)
      const hook = form.files ? "onRequest" : "preHandler";
      const rateLimit = { max: form.perMinute ?? defaultPerMinute, timeWindow: "1 minute", hook } as const;
      const config = { rateLimit, ...(form.files && { files: form.files }) };
      for (const [locale, path] of Object.entries(inAllLanguages(form.paths))) {
        scope.post(path, { config }, async (request, reply) => {
          if (form.onlyMain && !request.here.isMain) return reply.callNotFound();
          const here = deps.at(request);
          const show = (load: Parameters<typeof servePage>[1]["load"]) =>
            servePage(
              here,
              { locale, load, whenAway: () => errorModel(503, locale, untakenOf(request)) },
              request,
              reply,
            );
          if (isFromElsewhere(request, here.origin)) return show(async () => errorModel(403, locale));
          const { db, site, origin } = here;
          const sites = request.here.sitesIn(locale);
          const { languages } = await here.state.settings(db, locale, deps.clock());
          if (!languages.includes(locale)) return show(async () => errorModel(404, "it"));
          const params = request.params as Readonly<Record<string, string>>;
          const sent = sentWith(request.body);
          const { map } = here.state.directory();
          const answer = await form.take({ db, site, origin, sites, map, locale, now: deps.clock(), params, ...sent });
          if ("seeOther" in answer) return reply.redirect(answer.seeOther, 303);
          return show(async () => answer);
        });
      }
    }
  });
}

/** NUL and halves of characters are left out: no person types them, and PostgreSQL holds neither. */
const readForm = (body: string): URLSearchParams => usable(new URLSearchParams(body));
const usable = (form: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...form].map(([name, value]) => [name, value.replaceAll("\0", "").toWellFormed()]));

function sentWith(body: unknown): Multipart {
  if (body instanceof URLSearchParams) return { form: body, files: [] };
  const multipart = body as Multipart | null | undefined;
  return multipart?.form
    ? { form: usable(multipart.form), files: multipart.files }
    : { form: new URLSearchParams(), files: [] };
}

/**
 * What a request brought to a form with files that refused it before reading it: the texts, and of the files their names alone.
 * `undefined` when there is nothing to be read.
 */
export async function readUnread(request: FastifyRequest): Promise<Multipart | undefined> {
  const { files } = request.routeOptions.config as { files?: PublicForm["files"] };
  const isUnread = request.method === "POST" && request.body === undefined && !request.raw.readableDidRead;
  if (!files || !isUnread || !request.headers["content-type"]?.startsWith("multipart/form-data")) return undefined;
  return readMultipart(request.headers, request.raw, { ...files, bytes: 1 }).catch(() => undefined);
}

/** The form that a request brought, for a page that says why it was not taken; nothing when it brought none. */
export function untakenOf(request: FastifyRequest, body: unknown = request.body): Untaken | undefined {
  if (request.method !== "POST") return undefined;
  const read = body instanceof URLSearchParams ? { form: body } : (body as Partial<Multipart> | null | undefined);
  const fields = read?.form instanceof URLSearchParams ? usable(read.form) : undefined;
  return { path: pathOfRequest(request), fields, files: read?.files ?? [] };
}

function refuseKind(body: IncomingMessage): never {
  body.resume();
  throw Object.assign(new Error("this form takes no files"), { statusCode: 415 });
}

/**
 * Whether another site's page sent this. Readers have no cookies, so nothing could be done in their name; but a crowd on
 * another site should not fill our forms unawares. Browsers too old to say are believed.
 * Source: OWASP Cross-Site Request Forgery Prevention, Fetch Metadata with Origin as fallback
 */
function isFromElsewhere({ headers, host }: FastifyRequest, ownOrigin: string): boolean {
  const fetchSite = headers["sec-fetch-site"];
  if (fetchSite !== undefined) return fetchSite !== "same-origin" && fetchSite !== "none";
  if (headers.origin === undefined) return false;
  if (!URL.canParse(headers.origin)) return true;
  const from = new URL(headers.origin).host;
  return from !== host && from !== new URL(ownOrigin).host;
}
