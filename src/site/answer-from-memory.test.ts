import { Agent, request as ask } from "node:http";
import { beforeAll, expect, test } from "vitest";
import { onEarlyAnswer } from "#src/platform/early-answers.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database, { trustProxy: true, onPageView: (view) => `v${views.push(view) && view.status}` });
const views: object[] = [];
const path = "/novita/comunicati/prova";
const browser = { "user-agent": "Mozilla/5.0" };
let port = 0;

beforeAll(async () => {
  await publish(database, aPressRelease({ id: "prova", title: "Sempre uguale" }));
  port = Number(new URL(await site.app.listen({ host: "127.0.0.1", port: 0 })).port);
  onEarlyAnswer(site.app.server, ({ url }, status) => earlyAnswers.push(`${status} ${url}`));
});
const earlyAnswers: string[] = [];

/** What comes over a new connection, without what the line itself adds. One that is not kept is left to Node's parser. */
function overTheLine(url: string, headers: Record<string, string>, method = "GET", isKept = true) {
  const agent = new Agent({ keepAlive: isKept });
  const asked = { host: "127.0.0.1", port, path: url, headers: { ...browser, ...headers }, method, agent };
  return new Promise<ReturnType<typeof shown>>((resolve, reject) => {
    ask(asked, async (answer) => {
      const chunks = await answer.toArray();
      resolve(shown(answer.statusCode ?? 0, answer.headers, Buffer.concat(chunks)));
    })
      .on("error", reject)
      .end();
  }).finally(() => agent.destroy());
}
function shown(status: number, headers: NodeJS.Dict<unknown>, body: Buffer) {
  const { date: _date, connection: _connection, "keep-alive": _keepAlive, ...said } = headers;
  return { status, headers: { ...said }, body: body.toString("base64") };
}
async function throughTheRouter(url: string, headers: Record<string, string>) {
  const answer = await site.app.inject({ url, headers: { host: `127.0.0.1:${port}`, ...browser, ...headers } });
  return shown(answer.statusCode, answer.headers, answer.rawPayload);
}

test.each([
  ["plain", {}],
  ["brotli", { "accept-encoding": "gzip, br" }],
  ["gzip", { "accept-encoding": "gzip" }],
  ["a wish against brotli", { "accept-encoding": "br;q=0, gzip;q=0.5" }],
  ["behind a proxy", { "x-forwarded-for": "203.0.113.7, 10.0.0.1" }],
  ["a browser's own", { "user-agent": "Mozilla/6.0", referer: "https://esempio.it/", "accept-language": "it" }],
])("a page in memory is answered as the router would answer it: %s", async (_name, headers) => {
  await overTheLine(path, {});
  views.length = 0;
  earlyAnswers.length = 0;
  const early = await overTheLine(path, headers);
  expect(earlyAnswers).toEqual([`200 ${path}`]);
  const afterParser = await overTheLine(path, headers, "GET", false);
  expect(earlyAnswers).toHaveLength(1);
  const routed = await throughTheRouter(path, headers);
  expect([early, afterParser]).toEqual([routed, routed]);
  expect(early).toMatchObject({
    status: 200,
    headers: { "content-language": "it", "server-timing": 'view;desc="v200"' },
  });
  const [one, second, third] = views as [{ headers: object }, { headers: object }, { headers: object }];
  expect([second, third].map((view) => ({ ...view, headers: 0 }))).toEqual([0, 0].map(() => ({ ...one, headers: 0 })));
  for (const view of [one, second, third]) expect(view.headers).toMatchObject(headers);
});

test("who has the page already gets 304 and no body", async () => {
  const { headers } = (await overTheLine(path, {})) as { headers: Record<string, string> };
  const asked = { "if-none-match": `"other", W/${headers.etag}` };
  const fast = await overTheLine(path, asked);
  expect(fast).toMatchObject({ status: 304, body: "" });
  expect(fast).toEqual(await throughTheRouter(path, asked));
  expect(await overTheLine(path, asked, "GET", false)).toEqual(fast);
});

test("other methods and other addresses go to the router", async () => {
  expect(await overTheLine(path, {}, "HEAD")).toMatchObject({ status: 200, body: "" });
  expect(await overTheLine(path, {}, "DELETE")).toMatchObject({ status: 405 });
  expect(await overTheLine(`${path}/`, {})).toMatchObject({ status: 301, headers: { location: path } });
  expect(await overTheLine(`${path}?utm_source=x`, {})).toMatchObject({ status: 200 });
});

test("a page that was dropped is not answered from memory", async () => {
  await overTheLine(path, {});
  await withdraw(database, aPressRelease({ id: "prova" }), "Prova");
  await expect.poll(() => overTheLine(path, {})).toMatchObject({ status: 410 });
});
