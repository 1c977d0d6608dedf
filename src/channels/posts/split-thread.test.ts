import fc from "fast-check";
import { expect, test } from "vitest";
import type { Message } from "../publisher.ts";
import { networkPublishers } from "../publishers.ts";
import { splitThread } from "./split-thread.ts";

const threaded = networkPublishers.filter(({ takesThreads }) => takesThreads);
const aMessage = (text: string, link = ""): Message => ({ title: "T", text, link, language: "it", media: [] });
const bare = (texts: readonly string[]) =>
  texts
    .map((text) => text.replace(/ \(\d+\/\d+\)$/, ""))
    .join("")
    .replaceAll(/\s+/gu, "");

test("a long text ends each part with a sentence, and says which part it is", () => {
  const sentence = (n: number) =>
    `Frase numero ${n}: domani via Roma resta chiusa dalle otto a mezzogiorno per lavori.`;
  const text = Array.from({ length: 9 }, (_, n) => sentence(n)).join(" ");
  const mastodon = threaded.find(({ network }) => network === "mastodon");
  if (!mastodon) throw new Error("no Mastodon");
  const parts = splitThread(mastodon, aMessage(text, "https://comune.example/lavori"));
  expect(parts).toHaveLength(2);
  expect(parts.map((part) => part.text.slice(-18))).toEqual([" per lavori. (1/2)", " per lavori. (2/2)"]);
  expect(parts.map(({ link }) => link)).toEqual(["https://comune.example/lavori", ""]);
});

test("what fits stays whole, and so does what goes where there are no threads", () => {
  for (const publisher of networkPublishers) expect(splitThread(publisher, aMessage("Breve."))).toHaveLength(1);
  const facebook = networkPublishers.find(({ network }) => network === "facebook");
  if (facebook) expect(splitThread(facebook, aMessage("a".repeat(70_000)))).toHaveLength(1);
});

test.each(threaded.map((publisher) => [publisher.network, publisher] as const))(
  "%s: every part fits as the network counts, and nothing of the text is lost, whatever the script and the emoji",
  (_, publisher) => {
    const word = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        "👨‍👩‍👧‍👦",
        "🇮🇹",
        "città.",
        "https://comune.example/pagina",
        "#ViabilitàInvernale",
        "\n\n",
        "通知",
        "إشعار",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 60, maxLength: 400 }), (given) => {
        const text = given.join(" ").toWellFormed().trim();
        const parts = splitThread(publisher, aMessage(text, "https://comune.example/x"));
        if (parts.length === 1) return;
        for (const part of parts) {
          const { used, limit } = publisher.count(part);
          expect(used).toBeLessThanOrEqual(limit);
        }
        expect(bare(parts.map((part) => part.text))).toBe(text.replaceAll(/\s+/gu, ""));
      }),
      { numRuns: 40 },
    );
  },
);
