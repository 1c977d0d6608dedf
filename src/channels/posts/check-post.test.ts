import { describe, expect, test } from "vitest";
import { aFilm, aPicture } from "#test/channels.ts";
import type { Message } from "../publisher.ts";
import { networkPublishers } from "../publishers.ts";
import { checkImpersonal, checkOn, checkText, gulpease } from "./check-post.ts";

const aMessage = (fields: Partial<Message> = {}): Message => ({
  ...{ title: "Acqua", text: "Domani in via Roma manca l'acqua.", link: "", language: "it", media: [] },
  ...fields,
});
const codesOf = (fields: Partial<Message>) =>
  checkText(aMessage(fields)).map(({ severity, code }) => `${severity} ${code}`);
const publisherOf = (network: string) => {
  const publisher = networkPublishers.find((one) => one.network === network);
  if (!publisher) throw new Error(network);
  return publisher;
};
const codesOn = (network: string, fields: Partial<Message>) =>
  checkOn(publisherOf(network), aMessage(fields)).findings.map(({ severity, code }) => `${severity} ${code}`);

const hard =
  "In ottemperanza alle disposizioni impartite con determinazione dirigenziale concernente l'individuazione " +
  "delle modalità organizzative relative all'interruzione programmata dell'erogazione idropotabile nella circoscrizione " +
  "amministrativa comunale conseguentemente alla ristrutturazione dell'infrastruttura acquedottistica";

describe("the text for all", () => {
  test("a plain one has nothing against it", () => {
    expect(codesOf({ text: "Domani in via Roma manca l'acqua. #ViabilitàUrbino", media: [aPicture()] })).toEqual([]);
  });

  test.each<[string, Partial<Message>, string]>([
    ["without words", { text: "  " }, "error empty"],
    ["without a title", { title: "" }, "error title-missing"],
    ["a picture without alternative text", { media: [aPicture({ alt: " " })] }, "error alt-missing"],
    ["a long hashtag in small letters", { text: "Chiusa #circonvallazionenord" }, "warning hashtag-case"],
    ["many emoji", { text: "Neve 🚧🚧🚧❄️❄️ oggi" }, "warning many-emoji"],
    ["long words in one sentence", { text: hard }, "warning hard-to-read"],
    ["a fiscal code", { text: "Per RSSMRA85T10A562S è pronta la carta." }, "warning personal-data"],
  ])("%s", (_name, fields, code) => {
    expect(codesOf(fields)).toEqual([code]);
  });

  test("three emoji, a short hashtag and an easy sentence are none of it", () => {
    expect(codesOf({ text: "Neve 🚧❄️☃️ oggi #neve" })).toEqual([]);
    expect(gulpease("Breve.")).toBeUndefined();
    expect(gulpease("Oggi piove. ".repeat(20))).toBe(100);
  });

  test("in a silence period, own merits are asked about", () => {
    const found = checkImpersonal(aMessage({ text: "Abbiamo mantenuto la parola: il ponte è pronto." }));
    expect(found).toMatchObject([{ severity: "warning", code: "not-impersonal", values: { words: "Abbiamo" } }]);
    expect(checkImpersonal(aMessage({ text: "Il ponte riapre lunedì." }))).toEqual([]);
  });
});

describe("each network's own limits", () => {
  const pictures = (count: number) => Array.from({ length: count }, (_, place) => aPicture({ name: `${place}.png` }));
  test.each<[string, string, Partial<Message>, string]>([
    ["instagram", "without a picture", {}, "error media-missing"],
    ["instagram", "31 hashtags", { text: "#a ".repeat(31), media: [aPicture()] }, "error too-many-hashtags"],
    ["instagram", "21 mentions", { text: "@ufficio ".repeat(21), media: [aPicture()] }, "error too-many-mentions"],
    ["instagram", "11 pictures", { media: pictures(11) }, "error too-many-media"],
    ["x", "5 pictures", { media: pictures(5) }, "error too-many-media"],
    ["x", "a film and a picture", { media: [aFilm(), aPicture()] }, "error too-many-media"],
    ["x", "a picture of 6 MB", { media: [aPicture({ bytes: 6 * 2 ** 20 })] }, "error medium-too-large"],
    ["mastodon", "5 pictures", { media: pictures(5) }, "error too-many-media"],
    ["mastodon", "a long alternative text", { media: [aPicture({ alt: "a".repeat(1_501) })] }, "error alt-too-long"],
    ["bluesky", "a film", { media: [aFilm()] }, "error only-pictures"],
    ["bluesky", "5 pictures", { media: pictures(5) }, "error too-many-media"],
    ["linkedin", "a film", { media: [aFilm()] }, "error only-pictures"],
    ["telegram", "11 pictures", { media: pictures(11) }, "error too-many-media"],
    ["youtube", "no film", {}, "error film-missing"],
    ["youtube", "a long title", { title: "a".repeat(101), media: [aFilm()] }, "warning title-cut"],
    ["x", "281 signs", { text: "a".repeat(281) }, "error too-long"],
    ["telegram", "1025 signs under a picture", { text: "a".repeat(1_025), media: [aPicture()] }, "error too-long"],
  ])("%s: %s", (network, _name, fields, code) => {
    expect(codesOn(network, fields)).toContain(code);
  });

  test("what just fits is taken", () => {
    expect(codesOn("x", { text: "a".repeat(280), media: pictures(4) })).toEqual([]);
    expect(codesOn("instagram", { text: "#a ".repeat(30), media: pictures(10) })).toEqual([]);
    expect(codesOn("telegram", { text: "a".repeat(1_024), media: [aPicture()] })).toEqual([]);
  });

  test("X costs more with an address, each part of a thread for itself; others are free", () => {
    const costOn = (network: string, fields: Partial<Message>, asThread = false) =>
      checkOn(publisherOf(network), aMessage(fields), asThread).cost;
    expect(costOn("x", {})).toBe(15);
    expect(costOn("x", { link: "https://comune.example/acqua" })).toBe(200);
    expect(costOn("x", { text: "Tutto su comune.it" })).toBe(200);
    expect(costOn("x", { text: "Domani manca l'acqua. ".repeat(20) }, true)).toBe(30);
    expect(costOn("mastodon", { link: "https://comune.example/acqua" })).toBe(0);
  });
});
