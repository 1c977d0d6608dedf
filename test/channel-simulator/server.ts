import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { adminRoutes } from "./admin.ts";
import { networks } from "./networks.ts";
import type { Reply, Request } from "./request.ts";
import { type Fault, takeFault, type World } from "./world.ts";

/** Faults that any call can meet, whatever the network. */
const faultsOfCalls: readonly Fault[] = ["lost", "slow", "slow-lost", "error-before", "error-after", "throttled"];
const mostBytes = 64 * 2 ** 20;

/** A running simulator. */
export interface Simulator {
  readonly origin: string;
  readonly world: World;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the simulated networks: each answers below `/<name>/`, with the same calls, limits, order and errors as the true one as far
 * as this project uses it. `/` shows what they received.
 */
export async function startSimulator(world: World, port = 0): Promise<Simulator> {
  const server = createServer((incoming, response) => {
    void answer(world, incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    world,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(world: World, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = await readRequest(incoming);
  if (request === "too-large") return send(response, { status: 413, json: { error: "too large" } });
  const [, name = "", ...rest] = request.path.split("/");
  const admin = adminRoutes(world, request);
  if (admin) return send(response, admin);
  const network = networks[name];
  if (!network) return send(response, { status: 404, json: { error: "no such network" } });
  const here: Request = { ...request, path: `/${rest.join("/")}` };
  const key = `${name} ${here.method} ${here.path.replaceAll(/[^/]*\d{5,}[^/]*/g, ":id").replace(/\/bot[^/]+/, "/bot")}`;
  world.calls.set(key, (world.calls.get(key) ?? 0) + 1);
  const fault = takeFault(world, network.name, faultsOfCalls, !network.isWrite(here));
  if (fault === "error-before") return send(response, { status: 503, json: { error: "temporarily unavailable" } });
  if (fault === "throttled") return send(response, network.throttle(world));
  if (fault === "slow") await wait(world.slowMs);
  if (fault === "slow-lost") {
    // the caller is cut off first: what it asked for happens later
    incoming.socket.destroy();
    await wait(world.slowMs);
  }
  const reply = await network.handle(world, here);
  if (fault === "lost") return void incoming.socket.destroy();
  if (fault === "slow-lost") return;
  if (fault === "error-after") return send(response, { status: 500, json: { error: "internal error" } });
  send(response, reply);
}

async function readRequest(incoming: IncomingMessage): Promise<Request | "too-large"> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) return "too-large";
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const { host = "127.0.0.1" } = incoming.headers;
  const url = new URL(incoming.url ?? "/", `http://${host}`);
  const type = incoming.headers["content-type"] ?? "";
  const form =
    /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type) && bytes > 0
      ? await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData()
      : new FormData();
  const json = type.startsWith("application/json") && bytes > 0 ? parsed(body.toString("utf8")) : {};
  return {
    ...{ method: incoming.method ?? "GET", path: url.pathname, query: url.searchParams, form, json, body },
    ...{ headers: incoming.headers as Record<string, string>, origin: url.origin },
    token: /^Bearer (.+)$/.exec(incoming.headers.authorization ?? "")?.[1] ?? "",
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function send(response: ServerResponse, { status, json, html, headers }: Reply): void {
  if (response.destroyed) return;
  const body = html ?? (json === undefined ? "" : JSON.stringify(json));
  response.writeHead(status, {
    "content-type": html ? "text/html; charset=utf-8" : "application/json; charset=utf-8",
    ...headers,
  });
  response.end(body);
}
