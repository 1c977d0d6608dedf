import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createGunzip, gzipSync } from "node:zlib";
import { type Engine, openEngine } from "./engine.ts";
import { ownFolder } from "./own-folder.ts";
import { isReadOnly, readStatement } from "./statement.ts";

/** A running ClickHouse and how to end it. */
export interface RunningClickHouse {
  /** Address without user and password. */
  readonly url: string;
  /** Refuses new statements, waits for those that run, lets go of the folder. */
  readonly stop: () => Promise<void>;
}

const bodyLimit = 32 * 1024 * 1024;
const waitingLimit = 64;

/**
 * Starts ClickHouse in this process behind ClickHouse's own HTTP interface, on the loopback address only.
 * Statements run one after the other. What is answered is what `@clickhouse/client` needs: ping, statements by GET and POST,
 * bound values, settings, formats, typed errors, compressed bodies.
 * @param options.port 0 takes a free one
 * @throws ClickHouseInUseError when a living process has the folder; one left over by a killed run is ended first
 */
export async function startClickHouse(options: {
  dataDir: string;
  port: number;
  password: string;
  onLog?: (line: string) => void;
}): Promise<RunningClickHouse> {
  const engine = await ownFolder(options.dataDir, () => openEngine(options.dataDir), options.onLog ?? (() => {}));
  const server = createServer((request, response) => {
    answer(engine, options.password, request, response).catch((fault: unknown) => refuse(response, fault));
  });
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 10_000;
  try {
    await listen(server, options.port);
  } catch (fault) {
    await engine.close();
    throw fault;
  }
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(server, engine) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
}

/** What runs may end within two seconds; the folder survives a harder end as well. */
async function stop(server: Server, engine: Engine): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = new Promise<void>((resolve) => setTimeout(resolve, 2_000).unref());
  await Promise.race([engine.close(), patience]);
  server.closeAllConnections();
  await closed;
}

/** A refusal in ClickHouse's words: number, name and HTTP status. */
class Refusal extends Error {
  override readonly name = "Refusal";
  readonly clickhouseCode: number;
  readonly status: number;
  constructor(status: number, clickhouseCode: number, symbol: string, message: string) {
    super(`Code: ${clickhouseCode}. DB::Exception: ${message} (${symbol})`);
    this.clickhouseCode = clickhouseCode;
    this.status = status;
  }
}

async function answer(engine: Engine, password: string, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (url.pathname === "/ping") return void response.end("Ok.\n");
  if (url.pathname !== "/") throw new Refusal(404, 1000, "POCO_EXCEPTION", "There is no handle for this address");
  if (request.method !== "GET" && request.method !== "POST") {
    throw new Refusal(405, 1000, "POCO_EXCEPTION", "Only GET and POST are understood");
  }
  if (!mayEnter(request, password)) {
    throw new Refusal(403, 516, "AUTHENTICATION_FAILED", "Authentication failed: password is incorrect");
  }
  if (engine.pending() >= waitingLimit) {
    throw new Refusal(503, 202, "TOO_MANY_SIMULTANEOUS_QUERIES", "Too many statements wait");
  }
  const statement = readStatement(url.searchParams, await readBody(request));
  // As ClickHouse itself: a GET may read only, so that a link can change nothing.
  if (request.method === "GET" && !isReadOnly(statement.sql)) {
    throw new Refusal(400, 164, "READONLY", "Cannot execute this statement by GET, which may only read");
  }
  // The connection is shared, and could not leave this mode again.
  if ("readonly" in statement.settings) throw new Refusal(400, 164, "READONLY", "Cannot change the setting 'readonly'");
  const result = await engine.run(statement);
  response.setHeader("X-ClickHouse-Query-Id", url.searchParams.get("query_id")?.replace(/[^\w-]/g, "") ?? "");
  response.setHeader(
    "X-ClickHouse-Summary",
    JSON.stringify({
      read_rows: String(result.readRows),
      read_bytes: String(result.readBytes),
      elapsed_ns: String(Math.round(result.elapsedSeconds * 1e9)),
    }),
  );
  send(request, response, url, result.bytes);
}

function send(request: IncomingMessage, response: ServerResponse, url: URL, bytes: Uint8Array): void {
  const compress =
    url.searchParams.get("enable_http_compression") === "1" &&
    /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (compress) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Content-Type", "application/octet-stream");
  response.end(compress ? gzipSync(bytes) : bytes);
}

/** HTTP status by ClickHouse's number; others are 500, as ClickHouse answers. */
const statusOf: Readonly<Record<number, number>> = { 47: 404, 60: 404, 81: 404, 62: 400, 115: 400, 27: 400, 159: 408 };

function refuse(response: ServerResponse, fault: unknown): void {
  if (response.headersSent) return void response.destroy();
  const { message, clickhouseCode } = fault as { message?: string; clickhouseCode?: number };
  const code = clickhouseCode ?? 1002;
  const text = /^Code: \d+/.test(message ?? "")
    ? message
    : `Code: ${code}. DB::Exception: ${message} (UNKNOWN_EXCEPTION)`;
  response.statusCode = fault instanceof Refusal ? fault.status : (statusOf[code] ?? 500);
  response.setHeader("X-ClickHouse-Exception-Code", String(code));
  response.setHeader("Content-Type", "text/plain; charset=UTF-8");
  // A body that was refused is not read to its end: the connection cannot be used again.
  if (response.statusCode === 413) response.setHeader("Connection", "close");
  response.end(`${text}\n`);
}

const digest = (text: string) => createHash("sha256").update(text).digest();

function mayEnter(request: IncomingMessage, password: string): boolean {
  const header = request.headers["x-clickhouse-key"];
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const given =
    typeof header === "string"
      ? header
      : basic === undefined
        ? ""
        : Buffer.from(basic, "base64").toString().split(":").slice(1).join(":");
  return timingSafeEqual(digest(given), digest(password));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (encoding !== "gzip" && encoding !== "identity") {
    throw new Refusal(415, 1000, "NOT_IMPLEMENTED", "Bodies may be plain or gzip");
  }
  const source = encoding === "gzip" ? request.pipe(createGunzip()) : request;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyLimit) throw new Refusal(413, 241, "MEMORY_LIMIT_EXCEEDED", "The body is larger than 32 MiB");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
