import type { FastifyPluginAsync } from "fastify";
import type { OpenDataRouteDeps } from "../deps.ts";
import { cataloguePaths } from "../paths.ts";
import { sendOpen } from "../send.ts";
import { describeCatalogue } from "./describe.ts";
import { readCatalogue } from "./read-datasets.ts";
import type { Thing } from "./statements.ts";
import { writeJsonLd, writeTurtle } from "./write.ts";

const formats: readonly { path: string; type: string; write: (things: readonly Thing[]) => string }[] = [
  { path: cataloguePaths.turtle, type: "text/turtle; charset=utf-8", write: writeTurtle },
  { path: cataloguePaths.jsonLd, type: "application/ld+json; charset=utf-8", write: writeJsonLd },
];

/** The catalogue of the datasets for the national portal of data, which fetches it. Source: DCAT-AP_IT, CAD art. 53 c. 1-bis */
export function catalogueRoutes({ db, now }: OpenDataRouteDeps): FastifyPluginAsync {
  const config = { rateLimit: { max: 30, timeWindow: "1 minute" } };
  return async (app) => {
    for (const { path, type, write } of formats) {
      app.get(path, { config }, async (request, reply) => {
        const { site, origin } = request.here;
        const content = await readCatalogue(db, { site, now: now() });
        return sendOpen(request, reply, type, write(describeCatalogue(content, origin)));
      });
    }
  };
}
