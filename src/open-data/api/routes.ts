import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { OpenDataDeps, OpenDataRouteDeps } from "../deps.ts";
import { apiText } from "../messages.ts";
import { apiPath, openApiPath, openDataPaths, perMinute } from "../paths.ts";
import { openHeaders, sendOpen } from "../send.ts";
import { answerIndex, answerList, answerOne, answerSearch, answerTopics } from "./answer-questions.ts";
import { openApi } from "./openapi.ts";
import { type Operation, operations } from "./operations.ts";
import type { Problem } from "./shapes.ts";

const json = "application/json; charset=utf-8";
const allowed = "GET, HEAD, OPTIONS";

/** What is answered to a question that was read; `undefined`: there is nothing (404). */
type Answer<Asked extends Operation> = (
  deps: OpenDataDeps,
  place: z.infer<Asked["place"]>,
  question: z.infer<Asked["question"]>,
) => Promise<object | undefined>;

/** The API for reading everything public, and its description. Everything else below `/api` is refused as JSON too. */
export function apiRoutes(given: OpenDataRouteDeps): FastifyPluginAsync {
  const config = { rateLimit: { max: perMinute, timeWindow: "1 minute" } };
  return async (app) => {
    app.setErrorHandler((fault, request, reply) => {
      const status = (fault as { statusCode?: number }).statusCode ?? 503;
      if (status === 429) return sendProblem(request, reply, 429, "tooMany", { most: perMinute });
      request.log.error({ err: fault }, "a question could not be answered");
      return sendProblem(request, reply, 503, "broken");
    });

    function route<Asked extends Operation>(operation: Asked, answer: Answer<Asked>): void {
      const path = apiPath + operation.path.replaceAll(/\{(\w+)\}/g, ":$1");
      // clients put server and path of the description together, people leave the last slash out
      for (const one of operation.path === "/" ? [apiPath, path] : [path]) app.get(one, { config }, handle);

      async function handle(request: FastifyRequest, reply: FastifyReply) {
        const place = operation.place.safeParse(request.params);
        if (!place.success) return sendProblem(request, reply, 404, "notFound");
        const question = operation.question.safeParse(request.query);
        if (!question.success) return refuse(request, reply, question.error);
        const { site, origin, languages } = request.here;
        const { locale } = question.data as { locale?: string };
        if (locale !== undefined && !languages.includes(locale)) {
          const values = { language: locale, offered: languages.join(", ") };
          return sendProblem(request, reply, 404, "notFound", values, "language");
        }
        const deps = { ...given, site, origin, languages };
        const found = await answer(
          deps,
          place.data as z.infer<Asked["place"]>,
          question.data as z.infer<Asked["question"]>,
        );
        if (!found) return sendProblem(request, reply, 404, "notFound");
        return sendOpen(request, reply, json, JSON.stringify(found));
      }
    }
    route(operations.index, (deps) => answerIndex(deps));
    route(operations.documents, (deps, _place, question) => answerList(deps, undefined, question));
    route(operations.documentsOfKind, (deps, { kind }, question) => answerList(deps, kind, question));
    route(operations.document, (deps, place, question) => answerOne(deps, place, question));
    route(operations.topics, (deps, _place, question) => answerTopics(deps, question));
    route(operations.search, (deps, _place, question) => answerSearch(deps, question));

    const descriptions = new Map<string, string>();
    app.get(openApiPath, { config }, async (request, reply) => {
      const { origin } = request.here;
      const description = descriptions.get(origin) ?? JSON.stringify(openApi({ origin }));
      descriptions.set(origin, description);
      return sendOpen(request, reply, json, description);
    });
    app.options("/api/*", async (_request, reply) =>
      reply
        .code(204)
        .headers({
          ...openHeaders,
          "access-control-allow-methods": allowed,
          "access-control-allow-headers": "If-None-Match",
          "access-control-max-age": "86400",
        })
        .send(),
    );
    app.route({
      method: ["POST", "PUT", "PATCH", "DELETE"],
      url: "/api/*",
      // before a body is read, whatever it is
      onRequest: async (request, reply) => sendProblem(request, reply.header("allow", allowed), 405, "readOnly"),
      handler: (_request, reply) => reply.callNotFound(),
    });
    app.get("/api", async (_request, reply) => reply.redirect(openDataPaths.it));
    app.get("/api/*", async (request, reply) => sendProblem(request, reply, 404, "notFound"));
  };
}

/** Says which parameter is wrong. */
function refuse(request: FastifyRequest, reply: FastifyReply, error: z.ZodError): FastifyReply {
  const issue = error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const name = unknown ?? String(issue?.path[0] ?? "");
  return sendProblem(request, reply, 400, "badQuestion", { name }, unknown === undefined ? "value" : "unknown");
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: 400 | 404 | 405 | 429 | 503,
  title: "badQuestion" | "notFound" | "readOnly" | "tooMany" | "broken",
  values: Readonly<Record<string, string | number>> = {},
  more: "detail" | "unknown" | "value" | "language" = "detail",
): FastifyReply {
  const text = apiText(request.headers["accept-language"]?.startsWith("it") ? "it" : "en");
  const detail =
    title === "badQuestion"
      ? text(`badQuestion.${more === "unknown" ? more : "value"}`, values)
      : text(more === "language" ? "notFound.language" : `${title}.detail`, values);
  const problem: z.infer<typeof Problem> = { type: "about:blank", title: text(title), status, detail };
  return reply.code(status).headers(openHeaders).type("application/problem+json").send(JSON.stringify(problem));
}
