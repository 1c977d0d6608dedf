import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { checkLinksJob, findLastRound, listFailing } from "./index.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { tryAddress } from "./try-address.ts";

const database = withDatabase();
const now = new Date("2026-11-24T01:10:00Z");
const asked: string[] = [];
let server: Server;
let origin: string;

/** A site that answers as the path says. */
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const path = request.url ?? "/";
    if (path === "/silent") return;
    if (path === "/no-head") return void response.writeHead(request.method === "HEAD" ? 405 : 200).end();
    if (path === "/private") return void response.writeHead(302, { location: "http://10.0.0.1/admin" }).end();
    if (path === "/file") return void response.writeHead(302, { location: "file:///etc/passwd" }).end();
    if (path === "/loop") return void response.writeHead(301, { location: "/loop" }).end();
    if (path === "/moved") return void response.writeHead(301, { location: "/200" }).end();
    response.writeHead(Number(path.slice(1, 4)) || 200).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const onlyTheTest = { isAllowed: (address: string) => address === "127.0.0.1", timeoutMs: 500, userAgent: "test" };

test.each([
  ["/200", "working", "answers"],
  ["/no-head", "working", "answers"],
  ["/moved", "working", "answers"],
  ["/404", "broken", "not-found"],
  ["/410", "broken", "not-found"],
  ["/403", "unsure", "refused"],
  ["/500", "unsure", "server-error"],
  ["/loop", "broken", "loop"],
  ["/silent", "broken", "no-answer"],
  ["/private", "unsure", "forbidden"],
  ["/file", "broken", "unreadable"],
])("an address that answers as %s is %s: %s", async (path, state, reason) => {
  expect(await tryAddress(origin + path, onlyTheTest)).toMatchObject({ state, reason });
});

test.each(["ftp://example.org/", "javascript:alert(1)", "niente", "http://"])("%s is not asked at all", async (url) => {
  expect(await tryAddress(url, onlyTheTest)).toEqual({ state: "broken", reason: "unreadable" });
});

test.each([
  ...["127.0.0.1", "127.1", "2130706433", "0x7f000001", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
])("this machine is not asked under the name %s", async (host) => {
  const before = asked.length;
  const { port } = server.address() as AddressInfo;
  const tried = await tryAddress(`http://${host}:${port}/200`, { ...onlyTheTest, isAllowed: isPublicAddress });
  expect(tried).toEqual({ state: "unsure", reason: "forbidden" });
  expect(asked).toHaveLength(before);
});

test.each([
  ["ENOTFOUND", { state: "broken", reason: "no-host" }],
  ["EAI_AGAIN", { state: "unsure", reason: "no-answer" }],
])("a name that is not found because of %s", async (code, tried) => {
  const lookUp = () => Promise.reject(Object.assign(new Error(code), { code }));
  expect(await tryAddress("https://comune.example/", { ...onlyTheTest, lookUp })).toEqual(tried);
});

test("addresses of private networks are known in both families, wrapped ones too", () => {
  const inside = [
    ...["10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"],
    ...["255.255.255.255", "224.0.0.1", "::", "::1", "fc00::1", "fd12::1", "fe80::1", "ff02::1", "::ffff:10.0.0.1"],
    ...["64:ff9b::a00:1", "2002:a00:1::", "2001:db8::1", "example.org", ""],
  ];
  expect(inside.filter(isPublicAddress)).toEqual([]);
  expect(["1.1.1.1", "172.32.0.1", "93.184.216.34", "2606:4700::1111"].filter((one) => !isPublicAddress(one))).toEqual(
    [],
  );
});

test("a round tries each address once, and the desk is told which fail, where and since when", async () => {
  const link = (href: string) => ({ type: "paragraph", children: [{ text: "qui", href }] });
  const body = ["/404", "/403", "/200"].map((path) => link(origin + path));
  const document = { ...aPressRelease({ id: "a", title: "Con link" }), body: [...body, link("/404-nostro")] };
  await publish(database, document as unknown as PublicDocument);
  const second = { ...aPressRelease({ id: "b", title: "Anche qui" }), body: [link(`${origin}/404`)] };
  await publish(database, second as unknown as PublicDocument);
  const deps = {
    ...{ db: database.worker, log: pino({ level: "silent" }), siteUrl: origin, isAllowed: onlyTheTest.isAllowed },
  };
  asked.length = 0;
  await checkLinksJob.run({}, { ...deps, now: () => now });
  expect(asked.filter((line) => line === "HEAD /404")).toHaveLength(1);
  const failing = await listFailing(database.desk, { site: "comune", now });
  const told = failing.map(({ url, state, pages }) => [url, state, pages.map(({ title }) => title)]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      ["/404-nostro", "broken", ["Con link"]],
      [`${origin}/404`, "broken", ["Con link", "Anche qui"]],
    ]),
  );
  expect(told.at(-1)).toEqual([`${origin}/403`, "unsure", ["Con link"]]);
  expect(await findLastRound(database.desk)).toEqual(now);

  const hoursLater = new Date(now.getTime() + 3_600_000);
  asked.length = 0;
  await checkLinksJob.run({}, { ...deps, now: () => hoursLater });
  expect(asked).toEqual([]);

  const weekLater = new Date(now.getTime() + 7 * 86_400_000);
  await withdraw(database, document as unknown as PublicDocument, "vecchio");
  await checkLinksJob.run({}, { ...deps, now: () => weekLater });
  const [left, ...others] = await listFailing(database.desk, { site: "comune", now: weekLater });
  expect(left).toMatchObject({ url: `${origin}/404`, failingSince: now, checkedAt: weekLater, status: 404 });
  expect(others).toEqual([]);
});
