import { createHash, randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import type { Message } from "#src/channels/index.ts";
import { makeList, type NewsletterDeps, usualSoftBounces } from "#src/newsletter/index.ts";
import { openIssue } from "#src/newsletter/open-issue.ts";
import type { Db } from "#src/platform/db.ts";
import { smtpPostman } from "#src/platform/postman.ts";

export const letterSecret = "secret";

/** A list of the municipality. */
export async function aList(
  desk: Db,
  { site = "comune", ...given }: { nameIt?: string; isPress?: boolean; site?: string } = {},
): Promise<string> {
  const fields = {
    ...{ nameIt: "Notizie dal Comune", nameEn: "News", descriptionIt: "", descriptionEn: "" },
    ...{ isPress: false, isOpen: true },
    ...given,
  };
  const key = Buffer.alloc(32, 7);
  const made = await desk.transaction().execute((tx) => makeList(tx, key, { site, fields, now: new Date() }));
  if (!made.ok) throw new Error(made.error.kind);
  return made.value.id;
}

/** The same number for the same word. */
const numberOf = (word: string): string =>
  createHash("sha256")
    .update(word)
    .digest("hex")
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** Confirmed subscribers of a list, one for each address. */
export async function subscribers(
  owner: Db,
  listId: string,
  emails: readonly string[],
  {
    locale = "it",
    site = "comune",
    ...fields
  }: {
    locale?: string;
    site?: string;
    rhythm?: "immediate" | "daily" | "weekly";
    accreditation?: "accredited";
    mayEmbargo?: boolean;
  } = {},
): Promise<void> {
  const now = new Date();
  for (let from = 0; from < emails.length; from += 1_000) {
    const some = emails.slice(from, from + 1_000);
    await owner
      .insertInto("newsletter.subscribers")
      .values(some.map((email) => ({ id: numberOf(email), site, email, locale, askedAt: now, madeAt: now })))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    await owner
      .insertInto("newsletter.subscriptions")
      .values(
        some.map((email) => ({
          ...{
            id: numberOf(`${listId} ${email}`),
            subscriberId: numberOf(email),
            listId,
            rhythm: "immediate" as const,
          },
          ...{ consent: "Acconsento", askedAt: now, confirmedAt: now },
          ...fields,
        })),
      )
      .execute();
  }
}

/** What a letter says. */
export const aMessage = (fields: Partial<Message> = {}): Message => ({
  ...{ title: "Strade chiuse", text: "Domani via Roma è chiusa dalle 8 alle 12.", language: "it", media: [] },
  link: "https://comune.example/novita/avvisi/strade",
  ...fields,
});

/** Opens an issue of a list; gives back its id. */
export async function anIssue(worker: Db, listId: string, fields: Partial<Message> = {}, replaces?: string) {
  const id = randomUUID();
  await openIssue(worker, { id, listId, message: aMessage(fields), replaces, now: new Date() });
  return id;
}

/** What sending needs, over a mail server of the test. */
export const letterDeps = (db: Db, url: string, given: Partial<NewsletterDeps["post"]> = {}): NewsletterDeps => ({
  ...{ db, log: pino({ level: "silent" }), now: () => new Date() },
  links: { secret: letterSecret, origin: "https://comune.example" },
  post: {
    ...{ open: smtpPostman(url, 500), softBounces: usualSoftBounces, from: "news@comune.example", perMinute: 100_000 },
    bouncesFolder: join(tmpdir(), `arengo-bounces-${process.pid}`),
    ...given,
  },
});
