import { afterAll, beforeAll, expect, test } from "vitest";
import { type ChannelBench, openChannels } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { withSite } from "#test/site.ts";
import { postFeed, postFeedPath } from "./post-feed.ts";

const database = withDatabase();
let bench: ChannelBench;
const site = withSite(database, {
  plugins: [
    async (scope) => {
      const deps = { db: database.site, site: "comune", origin: "https://comune.example", now: () => bench.deps.now() };
      await scope.register(postFeed(deps));
    },
  ],
});
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

test("the feed has what arrived, and nothing that waits, was withdrawn, is under embargo or went to the press alone", async () => {
  const account = await bench.connect("mastodon");
  const press = await bench.connectSecond("mastodon");
  await database.desk
    .updateTable("channels.accounts")
    .set({ settings: JSON.stringify({ instance: `${bench.simulator.origin}/mastodon`, embargo: "told" }) })
    .where("id", "=", press)
    .execute();
  await bench.post([account], { title: "Arrivato", text: "Arrivato & <letto> ]]>" });
  const withdrawn = await bench.post([account], { title: "Ritirato", text: "Ritirato." });
  const embargoUntil = new Date(bench.deps.now().getTime() + 3_600_000);
  const said = JSON.stringify({ text: "Sotto embargo." });
  await bench.post([press], { title: "Solo stampa", text: "Sotto embargo.", embargoUntil, entry: 1, said });
  await bench.settle();
  await bench.withdraw(withdrawn);
  await bench.settle();
  await bench.post([account], { title: "In attesa", text: "Ancora in coda." });
  const feed = await site.text(postFeedPath);
  expect(feed).toContain("<title><![CDATA[Arrivato]]></title>");
  expect(feed).toContain("Arrivato & <letto> ]] >");
  expect(await database.site.selectFrom("channels.shownPosts").select("title").execute()).toEqual([]);
  for (const absent of ["Ritirato", "Solo stampa", "In attesa"]) expect(feed).not.toContain(absent);
});
