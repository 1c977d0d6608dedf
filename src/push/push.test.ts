import { mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aMessage } from "#test/factories/newsletter.ts";
import { aNotice, aTopic, browsersOf, pushDeps } from "#test/factories/push.ts";
import { startPushService } from "#test/push-service.ts";
import { withSite } from "#test/site.ts";
import { countStates } from "./counts.ts";
import { isKnownService } from "./known-services.ts";
import { changeNotice, withdrawNotice } from "./open-notice.ts";
import { mostBytes, payloadOf, sizeOf } from "./payload.ts";
import { sendNoticesJob } from "./send-due.ts";
import { pushPage, pushRoutes } from "./site-pages.ts";
import { readVapidKeys, type VapidKeys } from "./vapid.ts";

const database = withDatabase();
const secret = "secret";
const site = withSite(database, {
  pages: [pushPage({ publicKey: "key" })],
  plugins: [
    async (scope) => {
      await scope.register(pushRoutes({ db: database.site, secret, now: () => new Date() }));
    },
  ],
});
let service: Awaited<ReturnType<typeof startPushService>>;
let keys: VapidKeys;
let keysDir: string;
let topic: string;
beforeAll(async () => {
  service = await startPushService();
  keysDir = await mkdtemp(join(tmpdir(), "arengo-keys-"));
  keys = await readVapidKeys(keysDir);
});
afterAll(() => service.stop());
beforeEach(async () => {
  service.arrived.length = 0;
  await database.owner.deleteFrom("push.browsers").execute();
  topic = await aTopic(database.desk);
});
const send = (given: Parameters<typeof pushDeps>[2] = {}, minutes = 0) =>
  sendNoticesJob.run(
    {},
    {
      ...pushDeps(database.worker, keys, given),
      now: () => new Date(Date.now() + minutes * 60_000),
    },
  );

test("a notice is signed, encrypted and read by the browser alone: declarative, with urgency, time to live and topic", async () => {
  const browser = service.subscribe("ada");
  await browsersOf(database.owner, topic, [browser]);
  const notice = await aNotice(database.worker, topic, {
    title: "Allerta arancione",
    text: "Allerta arancione\n\nPerché è di più: €, è, 🌊",
  });
  await Promise.all([send(), send()]);
  expect(service.arrived).toHaveLength(1);
  const [arrived] = service.arrived;
  if (!arrived) throw new Error("nothing arrived");
  expect(arrived.headers).toMatchObject({ ttl: "14400", urgency: "high", topic: notice.replaceAll("-", "") });
  expect(service.read(arrived, browser)).toEqual({
    web_push: 8030,
    notification: {
      ...{ title: "Allerta arancione", body: "Perché è di più: €, è, 🌊", lang: "it", dir: "ltr" },
      ...{ navigate: "https://comune.example/novita/avvisi/strade", tag: notice.replaceAll("-", "") },
    },
  });
  expect(await countStates(database.desk, notice)).toMatchObject({ sent: 1 });
});

test("a browser that went away is forgotten, one that is not there now is tried again when it says, and no other waits for it", async () => {
  const browsers = ["here", "left", "busy", "wrong"].map(service.subscribe);
  await browsersOf(database.owner, topic, browsers);
  service.leave("left");
  service.fail("busy", 429, { "retry-after": "120" });
  service.fail("wrong", 400);
  const notice = await aNotice(database.worker, topic);
  await send();
  expect(await countStates(database.desk, notice)).toMatchObject({ sent: 1, gone: 1, queued: 1, refused: 1 });
  expect(await database.owner.selectFrom("push.browsers").select("id").execute()).toHaveLength(3);
  await send({}, 1);
  expect(await countStates(database.desk, notice)).toMatchObject({ queued: 1 });
  await send({}, 3);
  expect(await countStates(database.desk, notice)).toMatchObject({ sent: 2, queued: 0 });
});

test("a change is shown in place of what was shown; a withdrawal stops what waits", async () => {
  await browsersOf(database.owner, topic, [service.subscribe("carla")]);
  const notice = await aNotice(database.worker, topic);
  await send();
  const message = aMessage({ text: "Cessata allerta." });
  await changeNotice(database.worker, { id: notice, message, origin: "https://comune.example", now: new Date() });
  await send();
  const topics = service.arrived.map(({ headers }) => headers.topic);
  expect(topics).toEqual([notice.replaceAll("-", ""), notice.replaceAll("-", "")]);
  const other = await aNotice(database.worker, topic);
  expect(await withdrawNotice(database.worker, other, new Date())).toEqual({ stopped: 1, gone: 0 });
  await send();
  expect(service.arrived).toHaveLength(2);
});

test("what a dead sender had begun goes out with the next run", async () => {
  await browsersOf(database.owner, topic, [service.subscribe("dora")]);
  const notice = await aNotice(database.worker, topic);
  await database.worker.updateTable("push.sends").set({ state: "sending" }).where("noticeId", "=", notice).execute();
  await send();
  expect(await countStates(database.desk, notice)).toMatchObject({ sent: 1 });
});

test("no more than 4096 bytes go out, encryption included", async () => {
  const room = mostBytes - sizeOf(aMessage({ text: "" }));
  const fits = aMessage({ text: "è".repeat(Math.floor(room / 2)) });
  expect(sizeOf(fits)).toBeLessThanOrEqual(mostBytes);
  await browsersOf(database.owner, topic, [service.subscribe("elsa")]);
  await aNotice(database.worker, topic, fits);
  await send();
  expect(service.arrived[0]?.body.length).toBeLessThanOrEqual(4_096);
  expect(sizeOf(aMessage({ text: "è".repeat(room) }))).toBeGreaterThan(mostBytes);
  await expect(aNotice(database.worker, topic, { text: "è".repeat(room) })).rejects.toThrow(/payload/);
});

test("who reads another language is told first that it is only in Italian, and the sentence counts with the bytes", async () => {
  const [ada, otto, ana, wang] = ["ada-it", "otto-de", "ana-es", "wang-zh"].map(service.subscribe);
  if (!ada || !otto || !ana || !wang) throw new Error("no browsers");
  await browsersOf(database.owner, topic, [ada], "it");
  await browsersOf(database.owner, topic, [otto], "de");
  await browsersOf(database.owner, topic, [ana], "es");
  await browsersOf(database.owner, topic, [wang], "zh");
  const room = mostBytes - sizeOf(aMessage({ title: "Neve", text: "" }));
  await aNotice(database.worker, topic, { title: "Neve", text: `Scuole chiuse ${"x".repeat(room - 15)}` });
  await send();
  const bodyOf = (browser: typeof ada) => {
    const arrived = service.arrived.find(({ endpoint }) => endpoint === browser.endpoint);
    if (!arrived) throw new Error("nothing arrived");
    expect(arrived.body.length).toBeLessThanOrEqual(4_096);
    const { notification } = service.read(arrived, browser) as { notification: { body: string; lang: string } };
    expect(notification.lang).toBe("it");
    return notification.body.replace(/x+$/, "").split("\n");
  };
  expect(bodyOf(ada)).toEqual(["Scuole chiuse "]);
  expect(bodyOf(otto)).toEqual(["Diesen Text gibt es nur in einer anderen Sprache: Italienisch.", "Scuole chiuse "]);
  expect(bodyOf(ana)).toEqual(["Este texto está solo en otro idioma: italiano.", "Scuole chiuse "]);
  expect(bodyOf(wang)).toEqual(["This text is available in another language only: Italian.", "Scuole chiuse "]);
});

test("nothing is sent to machines that are no push service", async () => {
  await browsersOf(database.owner, topic, [service.subscribe("fred")]);
  const notice = await aNotice(database.worker, topic);
  await send({ isAllowed: isKnownService });
  expect(service.arrived).toEqual([]);
  expect(await countStates(database.desk, notice)).toMatchObject({ refused: 1 });
});

test("the installation's key is made once, for the program alone", async () => {
  expect(await readVapidKeys(keysDir)).toEqual(keys);
  expect((await stat(join(keysDir, "vapid.json"))).mode & 0o777).toBe(0o600);
});

const asked = (topics: readonly string[], given: object = {}) => ({
  endpoint: "https://fcm.googleapis.com/fcm/send/browser-1",
  keys: service.subscribe("any").keys,
  ...{ topics, locale: "it" },
  ...given,
});
const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  site.app.inject({ method: "POST", url, payload, headers });

test("a browser keeps and changes its topics, and is forgotten with the last one", async () => {
  expect((await post("/notifiche/iscrizione", asked([topic]))).statusCode).toBe(204);
  const state = () => post("/notifiche/stato", { endpoint: "https://fcm.googleapis.com/fcm/send/browser-1" });
  expect((await state()).json()).toEqual({ topics: [topic], locale: "it" });
  expect((await post("/notifiche/iscrizione", asked([]))).statusCode).toBe(204);
  expect(await database.owner.selectFrom("push.browsers").select("id").execute()).toEqual([]);
  expect((await state()).json()).toEqual({ topics: [], locale: "it" });
});

test("what is no browser's request is refused, and so is another site's page", async () => {
  const bad = [
    { endpoint: "https://evil.example/x" },
    { endpoint: "https://fcm.googleapis.com/\0" },
    { keys: { p256dh: "x", auth: "y" } },
    { topics: ["x"] },
    { locale: "<" },
  ];
  for (const given of bad) expect((await post("/notifiche/iscrizione", asked([topic], given))).statusCode).toBe(422);
  const foreign = { "sec-fetch-site": "cross-site" };
  expect((await post("/notifiche/iscrizione", asked([topic]), foreign)).statusCode).toBe(403);
  expect(await database.owner.selectFrom("push.browsers").select("id").execute()).toEqual([]);
});

test("the page says what it needs where there is no script; worker, script and manifest are there", async () => {
  const page = await site.text("/notifiche");
  expect(page).toContain("Questo browser non può ricevere notifiche");
  expect(page).toContain('<link rel="manifest" href="/notifiche/manifest.webmanifest"');
  expect((await site.app.inject("/notifiche-worker.js")).headers["service-worker-allowed"]).toBe("/");
  const manifest = (await site.app.inject("/notifiche/manifest.webmanifest")).json<Record<string, string>>();
  expect(manifest).toMatchObject({ display: "standalone", start_url: "/notifiche" });
  expect(payloadOf(aMessage({ link: "" }), "x", "https://comune.example")).toContain(
    '"navigate":"https://comune.example/"',
  );
});
