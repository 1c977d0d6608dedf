import { afterAll, beforeAll, expect, test } from "vitest";
import { aPicture, type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { searchArchive } from "./list-posts.ts";
import { keepTemplate, listTemplates } from "./templates.ts";
import { correctPost } from "./withdraw-post.ts";

const database = withDatabase();
let bench: ChannelBench;
let account: string;
beforeAll(async () => {
  bench = await openChannels(database);
  account = await bench.connect("mastodon");
});
afterAll(() => bench.simulator.stop());

const hour = 3_600_000;
const inHours = (hours: number) => new Date(bench.deps.now().getTime() + hours * hour);
const find = (words: string) => searchArchive(database.desk, "comune", { words, limit: 50 });

test("nothing goes out before an embargo ends, and then it does", async () => {
  const embargoUntil = inHours(3);
  const post = await bench.post([account], { text: "Sotto embargo", embargoUntil });
  const sentAt = async () => (await bench.deliveries(post))[0]?.sentAt;
  await bench.settle();
  expect((await sentAt())?.getTime()).toBeGreaterThanOrEqual(embargoUntil.getTime());
  expect(bench.world.posts.filter(({ text }) => text === "Sotto embargo")).toHaveLength(1);
});

test("the archive is found by the forms of a word, and each row says all that was said and answered", async () => {
  const text = "Le scuole elementari chiudono per neve.";
  const media = JSON.stringify([aPicture({ alt: "Una strada innevata" })]);
  const post = await bench.post([account], { text, media, entry: null });
  await bench.settle();
  await database.desk.transaction().execute(async (tx) => {
    const found = await tx.selectFrom("channels.posts").selectAll().where("id", "=", post).executeTakeFirstOrThrow();
    await correctPost(tx, { post: found, addition: "Rettifica: anche l'asilo.", now: bench.deps.now() });
  });
  await bench.settle();
  const [delivery] = await bench.deliveries(post);
  const rows = await find("scuola neve");
  expect(rows.map(({ what }) => what)).toEqual(["edited", "sent"]);
  expect(rows.at(-1)).toMatchObject({
    ...{ network: "mastodon", remoteId: delivery?.remoteId, remoteUrl: delivery?.remoteUrl, post },
    ...{ message: { text, media: [{ alt: "Una strada innevata", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] } },
    ...{ answer: { id: delivery?.remoteId }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  // each word as it was sent has its own hash
  expect(rows[0]?.sha256).not.toBe(rows[1]?.sha256);
  expect(rows[0]?.message.text).toContain("anche l'asilo");
  expect(await find("sgombero")).toEqual([]);
  expect(await searchArchive(database.desk, "museo", { words: "", limit: 50 })).toEqual([]);
});

test("a template of the same name replaces the one before, on its own site only", async () => {
  const keep = (site: string, text: string) =>
    database.desk.transaction().execute((tx) => keepTemplate(tx, site, { name: "Neve", text }));
  await keep("comune", "Nevica.");
  await keep("comune", "Nevica molto.");
  await keep("museo", "Chiuso per neve.");
  expect(await listTemplates(database.desk, "comune")).toMatchObject([{ name: "Neve", text: "Nevica molto." }]);
});
