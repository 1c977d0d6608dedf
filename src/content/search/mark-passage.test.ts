import { expect, test } from "vitest";
import { markPassage } from "./mark-passage.ts";

const marked = (text: string, forms: readonly string[]) =>
  markPassage(` ${text} `, forms)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join("");

test.each([
  ["accents and capitals do not matter", "La CITTÀ e le città", ["citta"], "La [CITTÀ] e le [città]"],
  ["an accent may stand apart", "La citta\u0300 vecchia", ["citta"], "La [città] vecchia"],
  ["a part of a word is none", "viale, via", ["via"], "viale, [via]"],
  ["a longer form is not cut by a shorter one", "vie e viene", ["vie", "viene"], "[vie] e [viene]"],
  ["signs end a word", "«strada» dell'olio", ["strada", "olio"], "«[strada]» dell'[olio]"],
  ["words in a row stay apart", "via Roma", ["via", "roma"], "[via] [Roma]"],
  ["a letter that becomes two leaves the text as it is", "İ via", ["via"], "İ [via]"],
])("%s", (_name, text, forms, expected) => {
  expect(marked(text, forms)).toBe(expected);
});

test("half words at the edges are left out, and a text without any word looked for is no passage", () => {
  const [first, ...rest] = markPassage("ezzo della strada lun", ["strada"]);
  expect([first, ...rest]).toEqual([
    { text: "della ", hit: false },
    { text: "strada", hit: true },
  ]);
  expect(markPassage(" niente di tutto questo ", ["strada"])).toEqual([]);
});
