import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findByEntries } from "#src/main/find-said.ts";
import { storeFile } from "#src/platform/storage.ts";
import { aPicture, type ChannelBench, openChannels, pixel } from "#test/channels.ts";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { aSite } from "#test/factories/sites.ts";
import { withSite } from "#test/site.ts";
import { listClicks, makeShortLink } from "./posts/short-link.ts";
import { channelRoutes, policyPage, postPage, profilesPage } from "./site-pages.ts";

const database = withDatabase();
const folder = mkdtempSync(join(tmpdir(), "arengo-channel-files-"));
const filesDir = join(folder, "files");
let bench: ChannelBench;
const site = withSite(database, {
  pages: [profilesPage, policyPage, postPage],
  plugins: [
    async (app) =>
      void (await app.register(
        channelRoutes({ db: database.site, site: "comune", filesDir, now: () => bench.deps.now() }),
      )),
  ],
});
beforeAll(async () => {
  bench = await openChannels(database);
});
afterAll(() => bench.simulator.stop());

test("the public list has the official profiles and no others", async () => {
  const shown = { name: "@comune@esempio", address: "https://esempio.social/@comune", office: "Ufficio stampa" };
  await bench.connect("mastodon", shown);
  await bench.connect("telegram", { name: "nascosto", address: "https://t.me/nascosto", isPublic: false });
  const named = { network: "Facebook", url: "https://facebook.example/comune" };
  const again = { network: "Mastodon", url: shown.address };
  await publish(database, aSite("comune", { profiles: [named, again] }));
  const page = /<main[\s\S]*<\/main>/.exec(await site.text("/profili-ufficiali"))?.[0] ?? "";
  expect(page).toContain(`href="${named.url}"`);
  expect(page.split(`href="${shown.address}"`)).toHaveLength(2);
  expect(page).toContain('href="https://esempio.social/@comune"');
  expect(page).toContain("Ufficio stampa");
  expect(page).not.toContain("nascosto");
  expect(await site.text("/en/official-profiles")).toContain("Official profiles");
});

test("the moderation policy and its register are read without a name of anybody", async () => {
  expect(await site.text("/profili-ufficiali/moderazione")).toContain("Finora non è stato nascosto nulla.");
  const row = { site: "comune", network: "facebook", day: "2026-03-02", what: "hidden", rule: "insult" } as const;
  await database.worker.insertInto("channels.moderation").values([row, row]).execute();
  const page = await site.text("/en/official-profiles/moderation");
  expect(page).toMatch(/<td>2026-03<\/td><td>Facebook<\/td><td>Hidden<\/td><td>Insults[^<]*<\/td><td>2<\/td>/);
  expect(await site.text("/profili-ufficiali")).toContain('href="/profili-ufficiali/moderazione"');
  const change = database.owner.updateTable("channels.moderation").set({ rule: "spam" }).execute();
  await expect(change).rejects.toThrow("never changed");
});

test("a post that is out has a page that the register's entry leads to; one that waits or is withdrawn has none", async () => {
  const account = await bench.connect("linkedin", { name: "Comune su LinkedIn" });
  const said = JSON.stringify({ text: "Detto" });
  const post = await bench.post([account], {
    text: "Chiusa via Roma.\n\nFino a lunedì.",
    title: "Via Roma",
    entry: 4_711,
    said,
  });
  const path = `/profili-ufficiali/post/${post}`;
  expect((await site.app.inject(path)).statusCode).toBe(404);
  await bench.settle();
  const page = await site.text(path);
  expect(page).toContain("Fino a lunedì.");
  expect(page).toContain("LinkedIn (Comune su LinkedIn)");
  expect((await findByEntries(database.site, [4_711], aMorning)).get(4_711)).toMatchObject({ title: "Via Roma", path });
  await bench.withdraw(post);
  expect((await findByEntries(database.site, [4_711], aMorning)).size).toBe(0);
  expect((await site.app.inject("/profili-ufficiali/post/x")).statusCode).toBe(404);
});

test("a picture can be fetched while its post is out, neither before nor after", async () => {
  const source = join(folder, "source.png");
  writeFileSync(source, pixel);
  const { sha256 } = await storeFile(filesDir, source);
  const account = await bench.connect("facebook");
  const path = `/canali/file/${sha256}/piazza.png`;
  expect((await site.app.inject(path)).statusCode).toBe(404);
  const post = await bench.post([account], { media: JSON.stringify([aPicture({ sha256 })]) });
  const answer = await site.app.inject(path);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-type"]).toBe("image/png");
  expect(answer.rawPayload.equals(pixel)).toBe(true);
  expect((await site.app.inject(`/canali/file/${sha256}/altro.png`)).statusCode).toBe(404);
  await bench.withdraw(post);
  expect((await site.app.inject(path)).statusCode).toBe(404);
  expect((await site.app.inject("/canali/file/zz/piazza.png")).statusCode).toBe(404);
});

test("a short link leads on and counts persons by the day, machines not", async () => {
  const target = "https://comune.example/novita/avvisi/acqua";
  const make = () => database.desk.transaction().execute((tx) => makeShortLink(tx, "comune", target, bench.deps.now()));
  const path = await make();
  expect(await make()).toBe(path);
  const person = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
  const answer = await site.app.inject({ url: path, headers: person });
  expect([answer.statusCode, answer.headers.location]).toEqual([302, target]);
  await site.app.inject({ url: path, headers: person });
  await site.app.inject({ url: path, headers: { "user-agent": "facebookexternalhit/1.1" } });
  expect(await listClicks(database.desk, "comune")).toMatchObject([{ target, clicks: 2 }]);
  expect((await site.app.inject("/b/niente9")).statusCode).toBe(404);
  expect((await site.app.inject("/b/%00")).statusCode).toBeLessThan(500);
});
