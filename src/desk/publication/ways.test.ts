import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { toLexical } from "#src/content/desk-types.ts";
import { runScheduledJob } from "#src/main/jobs/run-scheduled.ts";
import { openLog } from "#src/platform/log.ts";
import { withDatabase } from "#test/database.ts";
import { actionsOn, internalSecret, openTestDesk, publishedOf, type TestDesk } from "#test/desk.ts";

const database = withDatabase();
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(database);
}, 60_000);

/** Versions of a news item, newest first. */
const versionsOf = async (id: number | string) => {
  const { docs } = await desk.payload.findVersions({
    collection: "news" as never,
    where: { parent: { equals: id } },
    sort: "-createdAt",
    limit: 20,
  });
  return docs as unknown as { id: number; version: { title: string; _status: string } }[];
};

test("restoring a published version publishes it at once; restoring it as a draft shows nothing", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Prima stesura", slug: "stesura" }));
  await desk.update(item.id, { title: "Seconda stesura", _status: "published" });
  const first = (await versionsOf(item.id)).find(({ version }) => version.title === "Prima stesura");
  const token = await desk.tokenOf("press-office");
  const restore = (draft: boolean) => desk.rest("POST", `news/versions/${first?.id}?draft=${draft}`, { token });
  expect((await restore(true)).status).toBe(200);
  expect(await publishedOf(database, item.id)).toMatchObject([{ title: "Seconda stesura" }]);
  expect((await restore(false)).status).toBe(200);
  expect(await publishedOf(database, item.id)).toMatchObject([{ title: "Prima stesura" }]);
  expect(await actionsOn(database, item.id)).toHaveLength(3);
});

test("restoring a version from before the publication would withdraw, and wants a reason", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Era bozza", _status: "draft" }));
  const [draft] = await versionsOf(item.id);
  await desk.update(item.id, { _status: "published" });
  const restore = desk.payload.restoreVersion({ collection: "news" as never, id: draft?.id as number } as never);
  await expect(restore).rejects.toMatchObject({ status: 400 });
  expect(await publishedOf(database, item.id)).toHaveLength(1);
});

test("publishing one language leaves what is unfinished in the other out of sight", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Solo italiano" }));
  const english = { title: "English too", summary: "Budget.", body: toLexical("Approved.") };
  await desk.update(item.id, { ...english, _status: "published" }, { locale: "en", publishSpecificLocale: "en" });
  await desk.update(item.id, { title: "Titolo italiano non ancora pubblico" }, { draft: true, locale: "it" });
  await desk.update(
    item.id,
    { title: "English, improved", _status: "published" },
    { locale: "en", publishSpecificLocale: "en" },
  );
  expect(await publishedOf(database, item.id)).toMatchObject([
    { locale: "en", title: "English, improved" },
    { locale: "it", title: "Solo italiano" },
  ]);
});

/** Answers as the desk does to the worker: its own endpoint that runs what is due. */
async function withDeskOverHttp(use: (port: number) => Promise<void>): Promise<void> {
  const { handleEndpoints } = await import("payload");
  const server: Server = createServer(async (request, response) => {
    const answer = await handleEndpoints({
      config: desk.config,
      request: new Request(`http://127.0.0.1${request.url}`, {
        headers: request.headers as Record<string, string>,
      }),
    });
    response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

const log = openLog({ log: { level: "silent", format: "json" } }, "test");
const schedule = (id: number | string, type: "publish" | "unpublish", waitUntil: Date) =>
  desk.payload.jobs.queue({
    task: "schedulePublish" as never,
    input: { type, doc: { relationTo: "news", value: String(id) } } as never,
    waitUntil,
  });

test("what is scheduled is published and withdrawn when it is due, not before, by the worker's job", async () => {
  const item = await desk.create("news", desk.aRelease({ title: "Programmato", _status: "draft" }));
  const run = (secret: string) => withDeskOverHttp((port) => runScheduledJob.run({}, { desk: { port, secret }, log }));
  await schedule(item.id, "publish", new Date(Date.now() + 3_600_000));
  await run(internalSecret);
  expect(await publishedOf(database, item.id)).toEqual([]);

  await schedule(item.id, "publish", new Date(Date.now() - 1_000));
  await run("not the secret");
  expect(await publishedOf(database, item.id)).toEqual([]);
  await run(internalSecret);
  expect(await publishedOf(database, item.id)).toMatchObject([{ title: "Programmato" }]);

  await desk.update(item.id, { withdrawalReason: "Termine scaduto." }, { draft: true });
  await schedule(item.id, "unpublish", new Date(Date.now() - 1_000));
  await run(internalSecret);
  expect(await publishedOf(database, item.id)).toEqual([]);
  expect(await actionsOn(database, item.id)).toEqual(["publish", "withdraw"]);
});
