import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Log } from "#src/platform/log.ts";
import type { Federation } from "./open-federation.ts";

/** Largest activity that is read, bytes. */
const mostBytes = 512 * 1024;

/**
 * Listens on loopback for what the site passes on from other servers. The federation is loaded when the first one asks: most
 * installations are never asked. Only the site talks to it; it says in `x-arengo-origin` for which site.
 */
export async function listenFediverse(
  federation: () => Promise<Federation>,
  log: Log,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const server = createServer((incoming, response) => {
    void answer(federation, incoming, response).catch((fault: unknown) => {
      log.warn({ err: fault }, "a request of the Fediverse failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  federation: () => Promise<Federation>,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const origin = String(incoming.headers["x-arengo-origin"] ?? "");
  if (!URL.canParse(origin)) {
    response.writeHead(400).end();
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      response.writeHead(413).end();
      return;
    }
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && !name.startsWith("x-arengo")) headers.set(name, [value].flat().join(", "));
  headers.set("host", new URL(origin).host);
  const { method = "GET", url = "/" } = incoming;
  const body = method === "POST" ? { body: new Uint8Array(Buffer.concat(chunks)) } : {};
  const answered = await (await federation()).answer(new Request(new URL(url, origin), { method, headers, ...body }));
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}
