import { generateKeyPairSync } from "node:crypto";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import PostalMime from "postal-mime";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { reduceForMail } from "#src/platform/picture.ts";
import { withDatabase } from "#test/database.ts";
import { aList, anIssue, letterDeps, subscribers } from "#test/factories/newsletter.ts";
import { startMailServer } from "#test/smtp.ts";
import { sendLettersJob } from "./send-due.ts";
import { findTold, showLetter } from "./show-letter.ts";

const database = withDatabase();
let server: Awaited<ReturnType<typeof startMailServer>>;
let list: string;
let photo: Buffer;
beforeAll(async () => {
  server = await startMailServer();
  list = await aList(database.desk);
  await subscribers(database.owner, list, ["ada@example.org"]);
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  photo = await sharp({ create: { width: 2_400, height: 1_600, channels: 3, background: "#888", noise } })
    .png()
    .toBuffer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.taken.length = 0;
});
const send = (given: Parameters<typeof letterDeps>[2] = {}) =>
  sendLettersJob.run({}, letterDeps(database.worker, server.url, given));
const medium = (alt: string, sha256 = "a".repeat(64)) => ({
  ...{ sha256, name: "ponte.png", mime: "image/png", bytes: photo.length, alt },
});
const pictured = { reducePicture: () => reduceForMail(photo) };

test("a letter's signature holds for a verifier that is not ours, the headers that take a reader off included, and breaks with any change", async () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "der" },
  });
  await anIssue(database.worker, list, {
    text: "Perché è così: città, €.\n\n.\n\nUn punto da solo.",
    media: [medium("Il ponte")],
  });
  await send({ dkim: { domain: "comune.example", selector: "arengo", privateKey }, ...pictured });
  const raw = server.taken[0]?.raw ?? "";
  const asked: string[] = [];
  const resolver = async (name: string) => {
    asked.push(name);
    return [[`v=DKIM1; k=rsa; p=${publicKey.toString("base64")}`]];
  };
  const verdictOf = async (message: string) => {
    const { results } = await dkimVerify(message, { resolver });
    return results.map(({ status, signingDomain }) => [signingDomain, status.result]);
  };
  expect(await verdictOf(raw)).toEqual([["comune.example", "pass"]]);
  expect(asked).toEqual(["arengo._domainkey.comune.example"]);
  expect(await verdictOf(raw.replace("smetti-subito", "smetti-altrove"))).not.toEqual([["comune.example", "pass"]]);
  expect(await verdictOf(raw.replace("Un punto", "Due punti"))).not.toEqual([["comune.example", "pass"]]);
});

test("pictures travel with the letter: reduced, as JPEG, with their alternative text, in HTML and in plain text; nothing is fetched", async () => {
  await anIssue(database.worker, list, { media: [medium("Il ponte dopo la piena")] });
  await send(pictured);
  const letter = await PostalMime.parse(server.taken[0]?.raw ?? "");
  const [attached] = letter.attachments;
  const { format, width } = await sharp(Buffer.from(attached?.content as ArrayBuffer)).metadata();
  expect([format, (width ?? 0) <= 960, attached?.disposition]).toEqual(["jpeg", true, "inline"]);
  const cid = attached?.contentId?.replaceAll(/[<>]/g, "");
  expect(letter.html).toContain(`<img src="cid:${cid}" alt="Il ponte dopo la piena"`);
  expect(letter.html).not.toMatch(/src="(?!cid:)|url\(|<link/);
  expect(letter.text).toContain("Il ponte dopo la piena");
});

test("a picture that is gone or too much leaves the letter without it", async () => {
  await anIssue(database.worker, list, { media: [medium("Sparita")] });
  await send({ reducePicture: async () => undefined });
  const many = Array.from({ length: 9 }, (_, n) => medium(`Foto ${n}`, String(n).repeat(64)));
  await anIssue(database.worker, list, { media: many });
  await send({ reducePicture: async () => ({ data: Buffer.alloc(150_000), width: 960, height: 640 }) });
  const counts = await Promise.all(
    server.taken.map(async ({ raw }) => (await PostalMime.parse(raw)).attachments.length),
  );
  expect(counts).toEqual([0, 4]);
});

test("plain text and HTML say the same, and the desk shows what was sent", async () => {
  const text = "Domani via Roma è chiusa <dalle 8> alle 12 & oltre.\n\nDeviazioni: https://comune.example/mappa.";
  const issue = await anIssue(database.worker, list, { text, media: [medium("Il ponte")] });
  await send(pictured);
  const letter = await PostalMime.parse(server.taken[0]?.raw ?? "");
  const told = await findTold(database.desk, issue);
  if (!told) throw new Error("no issue");
  const deps = { origin: "https://comune.example", from: "news@comune.example", now: new Date(), ...pictured };
  const shown = await showLetter(database.desk, { site: "comune", names: told.names, told, locale: "it" }, deps);
  const plain = (html: string) =>
    html
      .replace(/^[\s\S]*?<body/, "<body")
      .replaceAll(/<img[^>]* alt="([^"]*)"[^>]*>/g, " $1 ")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  const words = (said: string) =>
    said.split(/[\s[\]]+/).filter((word) => word !== "" && !/^https:|^Immagine:$|^--$/.test(word));
  const [inHtml, inText] = [new Set(words(plain(letter.html ?? ""))), new Set(words(letter.text ?? ""))];
  for (const word of [...words(text), "Strade", "chiuse", "ponte"])
    expect([inHtml.has(word), inText.has(word), word]).toEqual([true, true, word]);
  expect(plain(shown.html).trim()).toBe(plain(letter.html ?? "").trim());
  expect(shown.subject).toBe(letter.subject);
});
