import type { FastifyInstance, FastifyRequest } from "fastify";
import type { PublicForm } from "#src/platform/public-page.ts";
import { errorModel } from "./pages/errors.tsx";
import { type ServeDeps, servePage } from "./serve-page.ts";

const defaultPerMinute = 20;

/** The addresses that forms are sent to. */
export async function formRoutes(app: FastifyInstance, deps: ServeDeps, forms: readonly PublicForm[]): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
      done(null, readForm(String(body))),
    );
    for (const form of forms) {
      const config = { rateLimit: { max: form.perMinute ?? defaultPerMinute, timeWindow: "1 minute" } };
      for (const [locale, path] of Object.entries(form.paths)) {
        scope.post(path, { config }, async (request, reply) => {
          const show = (load: Parameters<typeof servePage>[1]["load"]) =>
            servePage(deps, { locale, load }, request, reply);
          if (isFromElsewhere(request, deps.origin)) return show(async () => errorModel(403, locale));
          const { db, site, origin } = deps;
          const params = request.params as Readonly<Record<string, string>>;
          const sent = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
          const answer = await form.take({ db, site, origin, locale, now: deps.clock(), params, form: sent });
          if ("seeOther" in answer) return reply.redirect(answer.seeOther, 303);
          return show(async () => answer);
        });
      }
    }
  });
}

/** NUL and halves of characters are left out: no person types them, and PostgreSQL holds neither. */
const readForm = (body: string): URLSearchParams =>
  new URLSearchParams(
    [...new URLSearchParams(body)].map(([name, value]): [string, string] => [
      name,
      value.replaceAll("\0", "").toWellFormed(),
    ]),
  );

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
