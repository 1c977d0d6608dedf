import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import type { Db } from "#src/platform/db.ts";
import { findEntry } from "./entry-queries.ts";
import { registerTexts } from "./messages.ts";
import { proveConsistency, proveInclusion } from "./prove.ts";
import { readNumber } from "./read-number.ts";
import { readTile } from "./read-tiles.ts";
import type { FindByEntry } from "./said-document.ts";
import { readCheckpoint, readCheckpointOf } from "./store.ts";
import { parseTilePath } from "./tiles.ts";

/** What the register's raw addresses need. */
export interface RegisterDeps {
  /** The site's role is enough: nothing is written. */
  readonly db: Db;
  /** One line, from `verifierKeyOf(signer)`. */
  readonly verifierKey: string;
  readonly findByEntry: FindByEntry;
  readonly now: () => Date;
}

const forEver = "public, max-age=31536000, immutable";
const aMoment = "public, max-age=1";
const text = "text/plain; charset=utf-8";

/**
 * The register for programs: checkpoint, key, tiles, entries and proofs below `/registro`, as public tools read them.
 * Source: docs/spec/register.md section 6
 */
export const registerRoutes =
  (deps: RegisterDeps): FastifyPluginAsync =>
  async (app) => {
    // What is here is public, and a page of somebody else may well check it.
    app.addHook("onRequest", async (_request, reply) => void reply.header("access-control-allow-origin", "*"));
    headRoutes(app, deps);
    tileRoutes(app, deps);
    entryRoutes(app, deps);
    proofRoutes(app, deps);
  };

function headRoutes(app: FastifyInstance, { db, verifierKey }: RegisterDeps): void {
  app.get("/registro/checkpoint", async (request, reply) => {
    const checkpoint = await readCheckpoint(db);
    if (!checkpoint) return refuse(request, reply, 404, "problem.empty");
    return reply.type(text).header("cache-control", aMoment).send(checkpoint.note);
  });
  app.get("/registro/key", async (_request, reply) =>
    reply.type(text).header("cache-control", "public, max-age=3600").send(`${verifierKey}\n`),
  );
}

function tileRoutes(app: FastifyInstance, { db }: RegisterDeps): void {
  app.get<{ Params: { "*": string } }>("/registro/tile/*", async (request, reply) => {
    const address = parseTilePath(request.params["*"]);
    if (!address) return refuse(request, reply, 400, "problem.bad-tile");
    const tile = await readTile(db, address);
    if (!tile) return refuse(request, reply, 404, "problem.no-tile");
    return reply.type("application/octet-stream").header("cache-control", forEver).send(tile);
  });
}

type Numbered = { Params: { number: string } };

function entryRoutes(app: FastifyInstance, { db, findByEntry, now }: RegisterDeps): void {
  app.get<Numbered>("/registro/entry/:number.json", async (request, reply) => {
    const number = readNumber(request.params.number);
    if (number === undefined) return refuse(request, reply, 400, "problem.bad-number");
    const found = await findEntry(db, number);
    const checkpoint = await readCheckpoint(db);
    if (!found || !checkpoint) return refuse(request, reply, 404, "problem.no-entry");
    const hashes = await proveInclusion(db, number - 1, checkpoint.size);
    return reply.header("cache-control", aMoment).send({
      number,
      leafIndex: number - 1,
      entry: found.entry,
      leafHash: found.leafHash.toString("hex"),
      inclusionProof: { treeSize: checkpoint.size, hashes: hashes.map((hash) => hash.toString("hex")) },
      checkpoint: checkpoint.note,
    });
  });
  app.get<Numbered>("/registro/entry/:number/document.json", async (request, reply) => {
    const number = readNumber(request.params.number);
    if (number === undefined) return refuse(request, reply, 400, "problem.bad-number");
    const found = await findByEntry(db, number, now());
    if (!found) return refuse(request, reply, 404, "problem.no-document");
    const canonical = canonicalJson(found.document as Json);
    // some documents must not be kept elsewhere, and none is looked for in this form
    reply.headers({ "cache-control": "no-store", "x-robots-tag": "noindex, noarchive" });
    return reply.type("application/json; charset=utf-8").send(canonical);
  });
}

function proofRoutes(app: FastifyInstance, { db }: RegisterDeps): void {
  app.get<{ Querystring: Record<string, unknown> }>("/registro/proof/consistency", async (request, reply) => {
    const from = readNumber(request.query.from);
    const to = readNumber(request.query.to);
    if (from === undefined || to === undefined || from > to) return refuse(request, reply, 400, "problem.bad-range");
    const [before, after] = [await readCheckpointOf(db, from), await readCheckpointOf(db, to)];
    if (!before || !after) {
      const size = (await readCheckpoint(db))?.size ?? 0;
      return refuse(request, reply, 404, "problem.beyond-end", { size });
    }
    const hashes = await proveConsistency(db, from, to);
    return reply.header("cache-control", forEver).send({
      from,
      to,
      hashes: hashes.map((hash) => hash.toString("hex")),
      fromCheckpoint: before.note,
      toCheckpoint: after.note,
    });
  });
}

/** Answers with a sentence that says what to do, in the reader's language. Source: RFC 9457 */
function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  status: 400 | 404,
  key: Parameters<ReturnType<typeof registerTexts>>[0],
  values?: { size: number },
): FastifyReply {
  const locale = /^\s*en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "it";
  const title = status === 400 ? "Bad Request" : "Not Found";
  return reply
    .code(status)
    .type("application/problem+json")
    .header("cache-control", "no-store")
    .header("vary", "accept-language")
    .send({ type: "about:blank", title, status, detail: registerTexts(locale)(key, values) });
}
