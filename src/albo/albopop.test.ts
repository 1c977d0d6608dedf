import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPostedAct, setUpBoard } from "#test/factories/albo.ts";
import { aMorning } from "#test/factories/register.ts";
import { listActs } from "./act-queries.ts";
import { albopop } from "./albopop.ts";

const database = withDatabase();
const body = {
  name: "Comune di Prova",
  placeName: "Prova",
  region: "Toscana",
  istat: "051017",
  email: "albo@prova.example",
};
const origin = "https://prova.example";

test("§16.11: the feed keeps the rules of AlboPOP, with no more than 25 acts, newest first", async () => {
  await setUpBoard(database.desk);
  for (let place = 0; place < 27; place += 1) {
    const at = new Date(aMorning.getTime() + place * 60_000);
    await aPostedAct(database.desk, at, { title: `Atto ${place} <con> & "segni"` });
  }
  const now = new Date(aMorning.getTime() + 3_600_000);
  const acts = await listActs(database.site, { site: "comune", now, limit: 100 });
  const xml = albopop(body, acts, origin, `${origin}/albo/feed.xml`);
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const channel = document.querySelector("channel");
  const one = (name: string) => channel?.querySelector(`:scope > ${name}`)?.textContent;
  expect(one("title")).toBe("AlboPOP - Comune - Prova");
  expect(one("language")).toBe("it");
  expect(one("pubDate")).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/);
  expect(one("webMaster")).toBe("albo@prova.example (Comune di Prova)");
  for (const mandatory of ["description", "docs"]) expect(one(mandatory)).not.toBe("");
  expect(xml).toContain('<xhtml:meta name="robots" content="noindex" />');
  expect(xml).toContain("<link>https://prova.example/albo/feed.xml</link>");
  const categories = new Map(
    [...(channel?.querySelectorAll(":scope > category") ?? [])].map((one) => [
      one.getAttribute("domain"),
      one.textContent,
    ]),
  );
  expect(categories.get("http://albopop.it/specs#channel-category-type")).toBe("Comune");
  expect(categories.get("http://albopop.it/specs#channel-category-name")).toBe("Prova");
  expect(categories.get("http://albopop.it/specs#channel-category-uid")).toBe("istat:051017");
  const items = xml.split("<item>").slice(1);
  expect(items).toHaveLength(25);
  expect(items[0]).toContain("Atto 26 &lt;con&gt; &amp; &quot;segni&quot;");
  for (const item of items) {
    for (const mandatory of ["title", "link", "description", "pubDate"]) {
      expect(item).toMatch(new RegExp(`<${mandatory}>[^<]+</${mandatory}>`));
    }
    expect(item).toMatch(/<guid isPermaLink="true">https:\/\/prova\.example\/albo\/2026\/\d+<\/guid>/);
    expect(item).toMatch(/item-category-uid">2026\/\d+</);
    expect(item).toMatch(
      /<enclosure url="https:\/\/prova\.example\/albo\/[^"]+" length="\d+" type="application\/pdf" \/>/,
    );
    expect(item).toContain('item-category-pubEnd">');
  }
});
