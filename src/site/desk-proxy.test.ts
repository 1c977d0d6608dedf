import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { freePort } from "#test/global-setup.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const port = await freePort();
const site = withSite(database, { deskUrl: `http://127.0.0.1:${port}` });
let desk: Server;
let origin = "";
const seen: { url?: string | undefined; headers: NodeJS.Dict<string | string[]>; bytes: number }[] = [];

beforeAll(async () => {
  desk = createServer(async (request, response) => {
    let bytes = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) bytes += chunk.length;
    seen.push({ url: request.url, headers: request.headers, bytes });
    response.setHeader("x-from", "desk").end("redazione");
  });
  await site.app.listen({ host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${(site.app.server.address() as AddressInfo).port}`;
});
afterAll(() => {
  desk.closeAllConnections();
  desk.close();
});

test("while the desk is not there a page says so, with 503, and asks again by itself", async () => {
  const answer = await fetch(`${origin}/admin`);
  const html = await answer.text();
  expect([answer.status, html.includes("si sta avviando")]).toEqual([503, true]);
  expect(html).toContain('<meta http-equiv="refresh" content="3"');
  await new Promise<void>((resolve) => desk.listen(port, "127.0.0.1", resolve));
});

test("the desk is asked with the browser's host, and its answer comes back with a policy it can live with", async () => {
  const answer = await fetch(`${origin}/admin/collections?limit=10`, { headers: { "x-forwarded-for": "6.6.6.6" } });
  expect([answer.status, await answer.text(), answer.headers.get("x-from")]).toEqual([200, "redazione", "desk"]);
  expect(answer.headers.get("content-security-policy")).toContain("script-src 'self' 'unsafe-inline'");
  const { url, headers } = seen.at(-1) as (typeof seen)[number];
  expect(url).toBe("/admin/collections?limit=10");
  expect([headers.host, headers["x-forwarded-proto"], headers["x-forwarded-for"]]).toEqual([
    new URL(origin).host,
    "https",
    "127.0.0.1",
  ]);
});

test("a question that only reads is asked again when the desk closes its connection under it; one that writes is not", async () => {
  const ask = async (method: string) => (await fetch(`${origin}/admin/api/access`, { method })).status;
  const closeOnce = (method: string) => {
    const before = seen.length;
    desk.prependOnceListener("request", ({ socket }) => socket.destroy());
    return ask(method).then((status) => [status, seen.length - before]);
  };
  expect(await closeOnce("GET")).toEqual([200, 2]);
  expect(await closeOnce("POST")).toEqual([503, 1]);
});

test("an upload passes as a stream, and one over 60 MB is refused with a sentence", async () => {
  const part = Buffer.alloc(1024 * 1024);
  const upload = (megabytes: number) =>
    fetch(`${origin}/admin/api/media`, {
      method: "POST",
      body: new ReadableStream({
        pull(controller) {
          if (megabytes-- > 0) controller.enqueue(part);
          else controller.close();
        },
      }),
      duplex: "half",
    } as RequestInit);
  expect((await upload(5)).status).toBe(200);
  expect(seen.at(-1)?.bytes).toBe(5 * 1024 * 1024);
  const told = await site.app.inject({
    method: "POST",
    url: "/admin/api/media",
    headers: { "content-length": String(61 * 1024 * 1024), "content-type": "application/octet-stream" },
  });
  expect([told.statusCode, told.json().errors[0].message]).toEqual([
    413,
    "Il file è troppo grande: la redazione accetta file fino a 50 MB. Lo riduca oppure lo divida in più parti.",
  ]);
});

/** Bytes outside the heap that something still holds on to, after a collection. */
function heldBytes(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().arrayBuffers;
}

/** Sends one buffer of a megabyte again and again, as fast as the other side reads; the status and text of the answer. */
function sendMegabytes(megabytes: number): Promise<{ status: number | undefined; text: string }> {
  const part = Buffer.alloc(1024 * 1024);
  return new Promise((resolve, reject) => {
    const sending = request(`${origin}/admin/api/media`, {
      method: "POST",
      headers: { "content-length": String(megabytes * part.length), "content-type": "application/octet-stream" },
    });
    sending.once("error", reject);
    sending.once("response", async (answer) => {
      let text = "";
      for await (const chunk of answer) text += String(chunk);
      resolve({ status: answer.statusCode, text });
    });
    let left = megabytes;
    const send = () => {
      while (left-- > 0) if (!sending.write(part)) return void sending.once("drain", send);
      sending.end();
    };
    send();
  });
}

test("of an upload of 200 MB, refused, the site holds nothing when it has answered", async () => {
  await sendMegabytes(61);
  const before = heldBytes();
  for (let turn = 0; turn < 2; turn++) {
    const { status, text } = await sendMegabytes(200);
    expect([status, text]).toEqual([413, expect.stringContaining("fino a 50 MB")]);
  }
  // the last pieces go when the sockets have closed, a moment after the answer
  await expect.poll(() => heldBytes() - before, { timeout: 5_000 }).toBeLessThan(2 * 1024 * 1024);
});
