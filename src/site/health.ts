import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { SiteState } from "./site-state.ts";

/** State of one part of the installation. */
export type PartState = "up" | "down";

/**
 * `/healthz`: the process answers. `/readyz`: each part's state as JSON, 200 when the site can make new pages, 503 when it
 * can only give those it remembers.
 */
export function healthRoutes(
  app: FastifyInstance,
  deps: { db: Db; state: SiteState; probeParts: () => Promise<Readonly<Record<string, PartState>>> },
): void {
  app.get("/healthz", async (_request, reply) =>
    reply.type("text/plain; charset=utf-8").header("cache-control", "no-store").send("ok\n"),
  );
  app.get("/readyz", async (_request, reply) => {
    const [postgres, others] = await Promise.all([isUp(deps.db), deps.probeParts()]);
    const { listening, pages, bytes } = deps.state.cache.state();
    return reply
      .code(postgres === "up" ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ site: "up", announcements: listening ? "up" : "down", ...others, postgres, cache: { pages, bytes } });
  });
}

const isUp = (db: Db): Promise<PartState> =>
  sql`select 1`.execute(db).then(
    () => "up",
    () => "down",
  );
