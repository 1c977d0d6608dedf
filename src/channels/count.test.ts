import fc from "fast-check";
import twitter from "twitter-text";
import { expect, test } from "vitest";
import { facetsOf, tidOf } from "./bluesky.ts";
import { findAddresses, findHashtags } from "./count-text.ts";
import { networkPublishers } from "./publishers.ts";
import { countThreads } from "./threads.ts";

const emoji = ["🚧", "👨‍👩‍👧‍👦", "🇮🇹", "👍🏽", "1️⃣", "❤️", "🏳️‍🌈"];
const words = [
  "via",
  "Città",
  "perché",
  "Straße",
  "日本語",
  "مرحبا",
  "שלום",
  "हिन्दी",
  "é",
  "ñ",
  "\u{1F469}\u200D\u{1F692}",
  "#Viabilità",
  "@esempio",
];
const addresses = ["https://comune.it/novita/1", "https://comune.it/a?b=c&d=1", "http://a.it"];
const text = fc
  .array(fc.constantFrom(...emoji, ...words, ...addresses, "\n", "  ", ".", ","), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(" "));
const message = (body: string) => ({ title: "T", text: body, link: "", language: "it", media: [] });
const countOf = (network: string, body: string) => {
  const publisher = networkPublishers.find((one) => one.network === network);
  if (!publisher) throw new Error(network);
  return publisher.count(message(body)).used;
};

/** X's published weights, written anew: signs of these ranges are 1, others 2, an emoji 2, an address 23. */
function weigh(body: string): number {
  const light = [
    [0, 4351],
    [8192, 8205],
    [8208, 8223],
    [8242, 8247],
  ] as const;
  let rest = body.normalize("NFC");
  let weight = 0;
  for (const { url } of twitter.extractUrlsWithIndices(rest).toSorted((a, b) => b.indices[0] - a.indices[0])) {
    rest = rest.replace(url, "");
    weight += 23;
  }
  for (const { segment } of new Intl.Segmenter("it", { granularity: "grapheme" }).segment(rest)) {
    if (/\p{RGI_Emoji}/v.test(segment)) weight += 2;
    else
      for (const sign of segment) {
        const point = sign.codePointAt(0) ?? 0;
        weight += light.some(([from, to]) => point >= from && point <= to) ? 1 : 2;
      }
  }
  return weight;
}

test("X: counted as its published weights say, whatever the script and the emoji", () => {
  fc.assert(
    fc.property(text, (body) => {
      expect(countOf("x", body)).toBe(weigh(body));
    }),
    { numRuns: 300 },
  );
});

test("Telegram: UTF-16 units; Threads: an emoji is as long as its bytes; Bluesky: graphemes, and bytes past 3000", () => {
  fc.assert(
    fc.property(text, (body) => {
      expect(countOf("telegram", body)).toBe(body.length);
      const graphemes = [...new Intl.Segmenter("it", { granularity: "grapheme" }).segment(body)].length;
      const bytes = new TextEncoder().encode(body).length;
      expect(countOf("bluesky", body)).toBe(bytes > 3_000 ? bytes : graphemes);
      expect(countThreads(body)).toBeGreaterThanOrEqual(graphemes);
      expect(countThreads(body)).toBeLessThanOrEqual(bytes);
    }),
  );
  expect(countThreads("👨‍👩‍👧‍👦")).toBe(25);
  expect(countThreads("perché")).toBe(6);
  expect(countOf("x", "👨‍👩‍👧‍👦")).toBe(2);
  expect(countOf("x", "https://comune.it/molto/lungo/davvero/lunghissimo")).toBe(23);
});

test("Mastodon: an address is 23 signs, a mention its first half", () => {
  expect(countOf("mastodon", "a https://comune.it/molto/lungo/davvero/lunghissimo b")).toBe(27);
  expect(countOf("mastodon", "@ufficio@comune.example")).toBe("@ufficio".length);
  expect(countOf("mastodon", "👨‍👩‍👧‍👦")).toBe(1);
});

test("Bluesky: every address and hashtag is named by its bytes, whatever stands before it", () => {
  fc.assert(
    fc.property(text, (body) => {
      const facets = facetsOf(body) as { index: { byteStart: number; byteEnd: number } }[];
      const bytes = Buffer.from(body);
      const named = facets.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString("utf8"));
      expect(named).toEqual([
        ...findAddresses(body).map(({ url }) => url),
        ...findHashtags(body).map(({ tag }) => `#${tag}`),
      ]);
    }),
  );
});

test("Bluesky: a record's key is the same at every attempt, of the right form, and in the order of time", () => {
  const at = (seconds: number) => new Date(Date.parse("2026-11-27T10:00:00Z") + seconds * 1_000);
  expect(tidOf(at(0), "a")).toBe(tidOf(at(0), "a"));
  expect(tidOf(at(0), "a")).not.toBe(tidOf(at(0), "b"));
  expect(tidOf(at(0), "a")).toMatch(/^[234567abcdefghij][2-7a-z]{12}$/);
  expect(tidOf(at(0), "z") < tidOf(at(5), "a")).toBe(true);
});
