import { afterAll, beforeAll, expect, test } from "vitest";
import { type ChannelBench, openChannels, pixel } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { findCard } from "../posts/find-card.ts";
import { makeShortLink } from "../posts/short-link.ts";

const database = withDatabase();
let bench: ChannelBench;
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

const publicUrl = "https://comune.example";
const picture = { sha256: "d".repeat(64), name: "ponte.jpg", mime: "image/jpeg", bytes: 2_400_000 };
const image = { alt: "Il ponte chiuso", focal: { x: 50, y: 20 }, sizes: [{ ...picture, width: 3_000, height: 2_000 }] };
const release = aPressRelease({ title: "Ponte chiuso", summary: "Fino a venerdì si passa da via Po.", image });
const link = `${publicUrl}${release.path}`;
beforeAll(() => publish(database, release));

test.each(["bluesky", "linkedin"])(
  "on %s an address of ours goes with its page's title, summary and picture",
  async (network) => {
    const account = await bench.connect(network);
    const post = await bench.post([account], { text: `Da domani (${network})`, link });
    await bench.settle();
    const [delivery] = await bench.deliveries(post);
    expect(delivery?.state).toBe("sent");
    const shown = bench.world.posts.filter(({ text }) => text === `Da domani (${network})`);
    expect(shown).toMatchObject([
      { link, card: { title: "Ponte chiuso", description: "Fino a venerdì si passa da via Po.", hasPicture: true } },
    ]);
    // the archive has what was sent: the picture made smaller, its alternative text, the hash of all of it
    const [kept] = await database.desk
      .selectFrom("channels.archive")
      .select(["message", "sha256"])
      .where("deliveryId", "=", delivery?.id ?? "")
      .execute();
    expect(kept?.sha256).toBe(delivery?.sha256);
    expect(kept?.message.card).toMatchObject({ picture: { alt: "Il ponte chiuso" } });
    if (network === "bluesky")
      expect(kept?.message.card?.picture).toMatchObject({ bytes: pixel.length, mime: "image/jpeg" });
  },
);

test("a short link of ours has its page's card; an address of others, or of nothing, has none", async () => {
  const now = bench.deps.now();
  const path = await database.desk.transaction().execute((tx) => makeShortLink(tx, "comune", link, now));
  const cardOf = (address: string) => findCard(database.worker, { site: "comune", link: address, publicUrl, now });
  expect(await cardOf(publicUrl + path)).toMatchObject({ title: "Ponte chiuso" });
  expect(await cardOf(`https://altro.example${release.path}`)).toBeUndefined();
  expect(await cardOf(`${publicUrl}/niente`)).toBeUndefined();
  expect(await cardOf("niente")).toBeUndefined();
});

test("what everybody cannot see yet is told to no network", async () => {
  const later = aPressRelease({ visibleFrom: new Date(bench.deps.now().getTime() + 86_400_000).toISOString() });
  await publish(database, later);
  const asked = { site: "comune", link: publicUrl + later.path, publicUrl, now: bench.deps.now() };
  expect(await findCard(database.worker, asked)).toBeUndefined();
});
