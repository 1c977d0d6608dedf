import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { FastifyPluginAsync } from "fastify";
import { type Asked, onEarlyAnswer } from "#src/platform/early-answers.ts";
import type { Collector } from "./collector.ts";
import { FileKind, kindOfPath } from "./import/kind-of-file.ts";
import { isByPerson } from "./is-counted.ts";

interface Deps {
  readonly collector: Pick<Collector, "recordEvent" | "noteRobot">;
  /** The reader's address, behind a proxy too. */
  readonly addressOf: (request: Asked) => string;
  /** The site that a request asked for. */
  readonly siteOf: (headers: IncomingHttpHeaders) => string;
}

const everyMs = 60_000;
const searchPaths = /^\/(?:ricerca|en\/search)$/;
/** The desk, and what whoever runs the installation asks it. */
const ownAffairs = /^\/(?:admin|_next|api|healthz|readyz)(?:\/|$)/;

/**
 * Counts what a site answers beside its page views: every request (once a minute, as a number), files, documents fetched, addresses
 * that were not there, words searched for, forms sent. Of documents, addresses and words only those of persons, as page views.
 * The desk is left out, and so are the questions of monitors.
 */
export const countRequests: FastifyPluginAsync<Deps> = async (app, { collector, siteOf, addressOf }) => {
  let sites = new Map<string, { hits: number; files: number }>();
  const tell = () => {
    const at = new Date();
    for (const [site, { hits, files }] of sites) {
      collector.recordEvent({ site, kind: "hit", key: "", at, count: hits });
      if (files > 0) collector.recordEvent({ site, kind: "file", key: "", at, count: files });
    }
    sites = new Map();
  };
  const timer = setInterval(tell, everyMs).unref();
  app.addHook("onClose", async () => {
    clearInterval(timer);
    tell();
  });
  const note = (request: Asked, status: number) => {
    const target = request.url ?? "/";
    const cut = target.indexOf("?");
    const path = cut < 0 ? target : target.slice(0, cut);
    if (ownAffairs.test(path)) return;
    const site = siteOf(request.headers);
    const counts = sites.get(site) ?? { hits: 0, files: 0 };
    sites.set(site, counts);
    counts.hits += 1;
    if (path === "/robots.txt") {
      const userAgent = request.headers["user-agent"];
      collector.noteRobot({ address: addressOf(request), userAgent, at: new Date() });
    }
    const kind = kindOfPath(path);
    if (kind !== FileKind.page && (status === 200 || status === 304)) counts.files += 1;
    const event = eventOf(request.method ?? "", path, cut < 0 ? "" : target.slice(cut), status, kind);
    if (event && isByPerson(request.headers, request.headers["user-agent"])) {
      collector.recordEvent({ site, ...event, at: new Date() });
    }
  };
  app.server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    response.once("finish", () => note(request, response.statusCode));
  });
  onEarlyAnswer(app.server, note);
};

function eventOf(method: string, path: string, query: string, status: number, kind: number) {
  if (method === "POST") return status === 303 ? ({ kind: "form", key: path } as const) : undefined;
  if (method !== "GET") return undefined;
  if (status === 404 || status === 410) return { kind: "notFound", key: path } as const;
  if (status !== 200 && status !== 304) return undefined;
  if (kind === FileKind.document) return { kind: "download", key: path } as const;
  const words = searchPaths.test(path) ? searchedWords(query) : "";
  return words === "" ? undefined : ({ kind: "search", key: words } as const);
}

/** Words as they are counted: lower case, one space between; nothing that looks like an address, a number of a person or a code. */
function searchedWords(query: string): string {
  const words = (new URLSearchParams(query).get("q") ?? "").trim().toLowerCase().replace(/\s+/g, " ").slice(0, 80);
  return /@|\d{5}|[a-z]{6}\d{2}/.test(words) ? "" : words;
}
