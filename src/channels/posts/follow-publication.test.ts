import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PublicDocument } from "#src/content/index.ts";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish, withdraw } from "#test/factories/published.ts";
import { aSite } from "#test/factories/sites.ts";
import { followPublication } from "./follow-publication.ts";

const database = withDatabase();
let bench: ChannelBench;
let account: string;
beforeAll(async () => {
  bench = await openChannels(database);
  account = await bench.connect("mastodon");
});
afterAll(() => bench.simulator.stop());

const follow: NonNullable<Parameters<typeof publish>[2]>["deps"] = {
  follow: (tx, happenings) =>
    followPublication(tx, { publicUrl: "https://comune.example", now: bench.deps.now() }, happenings),
};

async function aTiedPost(document: PublicDocument): Promise<string> {
  const id = randomUUID();
  const now = bench.deps.now();
  await database.desk
    .insertInto("channels.posts")
    .values({
      ...{ id, site: document.site, kind: document.kind, documentId: document.id, title: "Post", text: `Post ${id}` },
      ...{ state: "approved", release: "with-publication", authorId: "1", author: "A", createdAt: now, changedAt: now },
    })
    .execute();
  await database.desk.insertInto("channels.variants").values({ postId: id, accountId: account }).execute();
  return id;
}

const statesOf = async (post: string) => (await bench.deliveries(post)).map(({ state, wanted }) => ({ state, wanted }));

test("a delivery is written in the transaction of the publication: undone with it, there with it", async () => {
  const document = aPressRelease({ id: "71", title: "Insieme" });
  const post = await aTiedPost(document);
  const breaking = {
    follow: async (...given: Parameters<NonNullable<typeof follow.follow>>) => {
      await follow.follow?.(...given);
      throw new Error("the disk is full");
    },
  };
  await expect(publish(database, document, { deps: breaking })).rejects.toThrow("disk");
  expect(await bench.deliveries(post)).toEqual([]);
  const entry = await publish(database, document, { deps: follow });
  expect(await statesOf(post)).toEqual([{ state: "queued", wanted: null }]);
  const kept = await database.desk
    .selectFrom("channels.posts")
    .select(["entry", "link"])
    .where("id", "=", post)
    .executeTakeFirst();
  expect(kept).toEqual({ entry, link: "https://comune.example/novita/comunicati/71" });
  await publish(database, { ...document, summary: "Di nuovo" }, { deps: follow });
  expect(await bench.deliveries(post)).toHaveLength(1);
});

test("a correction and a withdrawal of the page go to the channel", async () => {
  const document = aPressRelease({ id: "72", title: "Da correggere" });
  const post = await aTiedPost(document);
  await publish(database, document, { deps: follow });
  await bench.settle();
  await publish(database, { ...document, summary: "Corretto" }, { correction: "Era sbagliata l'ora.", deps: follow });
  await bench.settle();
  const shown = () => bench.world.posts.find(({ text }) => text.includes(post));
  expect(shown()?.text).toContain("Rettifica: Era sbagliata l'ora.");
  await withdraw(database, document, "Annullato.", { deps: follow });
  await bench.settle();
  expect(shown()?.isDeleted).toBe(true);
  expect(await statesOf(post)).toEqual([{ state: "withdrawn", wanted: null }]);
});

test("nothing goes out before the page can be seen", async () => {
  const visibleFrom = new Date(bench.deps.now().getTime() + 3_600_000);
  const document = aPressRelease({ id: "73", title: "Domani", visibleFrom: visibleFrom.toISOString() });
  const post = await aTiedPost(document);
  await publish(database, document, { deps: follow });
  expect((await bench.deliveries(post))[0]).toMatchObject({ state: "queued", dueAt: visibleFrom });
});

test("a channel that takes a kind by itself gets title, summary and address of what is published", async () => {
  const automatic = await bench.connect("telegram", { automaticKinds: ["event"] });
  const event = {
    ...aPressRelease({ id: "74", title: "Sagra", summary: "In piazza." }),
    kind: "event",
    path: "/eventi/sagra",
  };
  await publish(database, event, { deps: follow });
  await bench.settle();
  const shown = bench.world.posts.filter(({ network }) => network === "telegram");
  expect(shown.map(({ text }) => text)).toEqual(["Sagra\n\nIn piazza.\n\nhttps://comune.example/eventi/sagra"]);
  const rows = await database.desk
    .selectFrom("channels.deliveries")
    .select("state")
    .where("accountId", "=", automatic)
    .execute();
  expect(rows).toEqual([{ state: "sent" }]);
});

test("what another site publishes is announced with that site's own address", async () => {
  await publish(database, aSite("museo", { hosts: ["museo.example"] }));
  await bench.connect("bluesky", { site: "museo", automaticKinds: ["news"] });
  const document = { ...aPressRelease({ id: "75", title: "Mostra" }), site: "museo", path: "/novita/mostra" };
  await publish(database, document, { deps: follow });
  await bench.settle();
  const shown = bench.world.posts.find(({ network, text }) => network === "bluesky" && text.includes("Mostra"));
  expect(`${shown?.text} ${shown?.link}`).toContain("https://museo.example/novita/mostra");
});
