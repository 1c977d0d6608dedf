import { createServer, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { type Answer, openEarly } from "./answer-connections.ts";
import { readPlainRequest } from "./read-request.ts";

const early = openEarly(5_000);
const running: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

/** A server whose own answers say `node`, with what stands before it. */
async function aServer(answer: Answer, stand = early): Promise<number> {
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.end(`node ${request.method} ${request.url}`));
  });
  stand.stand(server, answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  running.push(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  return (server.address() as AddressInfo).port;
}

const said = (words: string) => `HTTP/1.1 200 OK\r\ncontent-length: ${words.length}\r\n\r\n${words}`;
const early200: Answer = ({ url }) => (url.startsWith("/early") ? { head: said(`early ${url}`) } : undefined);
const ask = (path: string, more = "", method = "GET") => `${method} ${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n`;

/** Writes pieces on one connection, each when what went before has been answered or after a moment; gives back all that came. */
async function talk(port: number, pieces: readonly string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1").setNoDelay();
  const all = text(socket);
  for (const piece of pieces) {
    socket.write(piece, "latin1");
    await wait(25);
  }
  socket.end();
  return all;
}
const bodiesOf = (answer: string) => answer.match(/(?:early|node)(?: [A-Z]+)? \/\S*?(?=HTTP\/|$)/g);

test.each([
  ["one after the other", [ask("/early1"), ask("/early2")], ["early /early1", "early /early2"]],
  [
    "Node's from the first that is not early on",
    [ask("/early1"), ask("/x"), ask("/early2")],
    ["early /early1", "node GET /x", "node GET /early2"],
  ],
  ["in two pieces", ["GET /early1 HT", "TP/1.1\r\nHost: a\r\n\r\n"], ["node GET /early1"]],
  ["two at once", [ask("/early1") + ask("/early2")], ["node GET /early1", "node GET /early2"]],
  ["with a body", [`${ask("/early1", "Content-Length: 3\r\n")}abc`], ["node GET /early1"]],
  [
    "with a body that looks like a request",
    [ask("/early1", `Content-Length: ${ask("/early2").length}\r\n`), ask("/early2")],
    ["node GET /early1"],
  ],
  ["of another method", [ask("/early1", "", "POST"), ask("/early2")], ["node POST /early1", "node GET /early2"]],
])("requests of one connection are all answered, in order: %s", async (_name, pieces, bodies) => {
  const port = await aServer(early200);
  expect(bodiesOf(await talk(port, pieces))).toEqual(bodies);
});

test("what is no request gets Node's refusal", async () => {
  const port = await aServer(early200);
  expect(await talk(port, ["GET /early1 HTTP/1.1\r\n\r\n"])).toMatch(/^HTTP\/1.1 400 /);
  expect(await talk(port, ["GET /early1 HTTP/1.1\r\nHost : a\r\n\r\n"])).toMatch(/^HTTP\/1.1 400 /);
  expect(await talk(port, ["\x16\x03\x01\x02"])).toMatch(/^HTTP\/1.1 400 /);
});

test("who closes at once is forgotten, and who waits is ended when the server closes", async () => {
  const mine = openEarly(5_000);
  const port = await aServer(early200, mine);
  connect(port, "127.0.0.1").end();
  const socket = connect(port, "127.0.0.1");
  const all = text(socket);
  socket.write(ask("/early1"));
  await wait(30);
  mine.close();
  expect(bodiesOf(await all)).toEqual(["early /early1"]);
  expect(bodiesOf(await talk(port, [ask("/early2")]))).toEqual(["node GET /early2"]);
});

test("a connection without a request is ended after its time", async () => {
  const port = await aServer(early200, openEarly(60));
  expect(await text(connect(port, "127.0.0.1"))).toBe("");
});

test("who asks on without reading is not answered on", async () => {
  const body = Buffer.alloc(1 << 20);
  let answered = 0;
  const port = await aServer(() => {
    answered += 1;
    return { head: `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`, body };
  });
  const socket = connect(port, "127.0.0.1").setNoDelay();
  socket.on("error", () => {});
  for (let round = 0; round < 60; round += 1) {
    socket.write(ask("/early"));
    await wait(2);
  }
  expect(answered).toBeLessThan(30); // what the system's own buffers hold
  socket.destroy();
});

const name = fc.oneof(
  fc.constantFrom(
    "Host",
    "host",
    "Cookie",
    "Accept-Encoding",
    "Connection",
    "Content-Length",
    "Transfer-Encoding",
    "Upgrade",
    "constructor",
    "X_y",
    "Range",
    "Expect",
  ),
  fc.string({ unit: fc.constantFrom(..."aZ-09_ :\t"), minLength: 1, maxLength: 4 }),
);
const value = fc.oneof(
  fc.constantFrom("a", "gzip, br", "close", "keep-alive", "Keep-Alive", "0", "chunked", "", "websocket"),
  fc.string({ unit: fc.constantFrom(...'a :\t\x00\r\n\xa0é;,"'), maxLength: 6 }),
);
const line = fc.tuple(
  fc.constantFrom("GET", "GET", "GET", "HEAD", "get"),
  fc.constantFrom("/", "/a?b=c", "/a b", "*", "/\xe9", "/%00", "//a"),
  fc.constantFrom("HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/1.2"),
);

test("what is taken for a plain request, Node takes for the same one and nothing after it", async () => {
  let heard: { url: string | undefined; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    heard.push({ url: request.url, headers: { ...request.headers } });
    response.end("node");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  running.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.address() as AddressInfo;
  let taken = 0;
  const request = fc.tuple(
    line,
    fc.array(fc.tuple(name, fc.constantFrom(":", ": ", ":\t", " :"), value), { maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(request, async ([first, headers]) => {
      const raw = `${first.join(" ")}\r\nHost: a.it\r\n${headers.map((parts) => `${parts.join("")}\r\n`).join("")}\r\n`;
      const read = readPlainRequest(Buffer.from(raw, "latin1"));
      if (!read) return;
      taken += 1;
      heard = [];
      const socket = connect(port, "127.0.0.1");
      const answer = text(socket);
      socket.end(raw, "latin1");
      expect((await answer).match(/HTTP\/1.1 /g)).toHaveLength(1);
      expect(heard).toEqual([{ url: read.url, headers: { ...read.headers } }]);
    }),
    { numRuns: 3_000 },
  );
  expect(taken).toBeGreaterThan(50); // some hundred and thirty of them by chance
});
