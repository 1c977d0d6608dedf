import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aDelivery } from "#test/factories/delivery.ts";
import { aList, letterDeps, subscribers } from "#test/factories/newsletter.ts";
import { startMailServer } from "#test/smtp.ts";
import { openIssue } from "./open-issue.ts";
import { sendLettersJob } from "./send-due.ts";

const database = withDatabase();
let server: Awaited<ReturnType<typeof startMailServer>>;
let list: string;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
let serial = 0;
beforeEach(async () => {
  serial += 1;
  server.taken.length = 0;
  list = await aList(database.desk, { nameIt: `Lista ${serial}` });
});

const texts = {
  it: ["Strade chiuse", "Domani via Roma è chiusa."],
  en: ["Roads closed", "Via Roma is closed tomorrow."],
};

/** The letters of one document in these languages, as its publication asks for them: every delivery is there before the first issue. */
async function published(languages: readonly ("it" | "en")[], document: string = randomUUID()) {
  const deliveries = await Promise.all(
    languages.map(async (locale) => ({ locale, id: await aDelivery(database.owner, list, { document, locale }) })),
  );
  for (const { id, locale } of deliveries) {
    const [title = "", text = ""] = texts[locale];
    const message = { title, text, language: locale, link: "", media: [] };
    await openIssue(database.worker, { id, listId: list, message, now: new Date() });
  }
  return document;
}
const send = (now = new Date()) =>
  sendLettersJob.run({}, { ...letterDeps(database.worker, server.url), now: () => now });
const subjectsOf = (to: string) =>
  server.taken.filter((one) => one.to === to).map(({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1]?.trim());

test("a document in two languages is one letter for each reader, in the language asked for, in whatever order they go out", async () => {
  await subscribers(database.owner, list, [`it-${serial}@example.org`]);
  await subscribers(database.owner, list, [`en-${serial}@example.org`], { locale: "en" });
  await subscribers(database.owner, list, [`de-${serial}@example.org`], { locale: "de" });
  await published(["en", "it"]);
  await published(["it", "en"]);
  await send();
  expect(subjectsOf(`en-${serial}@example.org`)).toEqual(["Roads closed", "Roads closed"]);
  expect(subjectsOf(`it-${serial}@example.org`)).toEqual(["Strade chiuse", "Strade chiuse"]);
  expect(subjectsOf(`de-${serial}@example.org`)).toEqual(["Strade chiuse", "Strade chiuse"]);
});

test("where nobody translated it the Italian one comes, and says so in the reader's language; a translation that comes later is no second letter", async () => {
  const reader = `abroad-${serial}@example.org`;
  await subscribers(database.owner, list, [reader], { locale: "en" });
  const document = await published(["it"]);
  await send();
  expect(subjectsOf(reader)).toEqual(["Strade chiuse"]);
  const raw = server.taken[0]?.raw.replaceAll("=\r\n", "") ?? "";
  expect(raw).toContain("This text is available in another language only: Italian.");
  expect(raw.replaceAll("=3D", "=")).toContain(`<article lang="it"`);
  await published(["en"], document);
  await send();
  expect(subjectsOf(reader)).toEqual(["Strade chiuse"]);
});

test("who still waits for the Italian one gets the translation in its place", async () => {
  const reader = `waits-${serial}@example.org`;
  await subscribers(database.owner, list, [reader], { locale: "en" });
  const document = await published(["it"]);
  await published(["en"], document);
  await send();
  expect(subjectsOf(reader)).toEqual(["Roads closed"]);
});

test("a digest tells each document once, in the reader's language where it was said in it", async () => {
  const [english, italian] = [`digest-en-${serial}@example.org`, `digest-it-${serial}@example.org`];
  await subscribers(database.owner, list, [english], { locale: "en", rhythm: "daily" });
  await subscribers(database.owner, list, [italian], { rhythm: "daily" });
  await published(["it", "en"]);
  const tomorrow = new Date(Date.now() + 86_400_000);
  await send(new Date(`${tomorrow.toISOString().slice(0, 10)}T08:00:00Z`));
  const headings = (to: string) =>
    [
      ...(server.taken
        .find((one) => one.to === to)
        ?.raw.replaceAll("=\r\n", "")
        .matchAll(/<h2[^>]*>([^<]*)</g) ?? []),
    ].map(([, said]) => said);
  expect(headings(english)).toEqual(["Roads closed"]);
  expect(headings(italian)).toEqual(["Strade chiuse"]);
});
