import { randomUUID } from "node:crypto";
import { findSiteName } from "#src/content/index.ts";
import { addDays, type CivilDate, civilDateOf, startOfDay } from "#src/kernel/civil-date.ts";
import { dateFormat } from "#src/kernel/date-format.ts";
import { err, ok, type Result } from "#src/kernel/result.ts";
import { findPersonalData } from "#src/personal-data/index.ts";
import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { signedText } from "#src/platform/signed-text.ts";
import type { AccessChannel, AccessKind, AccessState } from "../tables.ts";
import { answerLink, openAnswerFiles } from "./answer-files.ts";
import { type Clock, daysToAnswer, longestPause, moveClock } from "./clock.ts";
import type { AccessDraft } from "./draft.ts";
import { accessText } from "./messages.ts";
import "../tables.ts";

/** Keeps a request and queues its receipt, in one transaction; the same form sent twice is one request. */
export async function keepAccessRequest(
  db: Db,
  draft: AccessDraft,
  given: { site: string; locale: string; now: Date; hasMail: boolean },
): Promise<void> {
  const { id, subject, details, name, surname, email } = draft;
  const { site, locale, now } = given;
  const due = addDays(civilDateOf(now), daysToAnswer);
  await db.transaction().execute(async (tx) => {
    const kept = await tx
      .insertInto("trasparenza.requests")
      .values({
        ...{ id, site, subject, details, name, surname, email, locale, due, kind: draft.kind as AccessKind },
        ...{ receivedAt: now, changedAt: now, suspendedOn: null, decidedOn: null, changedBy: null, erasedAt: null },
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("number")
      .executeTakeFirst();
    if (!kept || !given.hasMail) return;
    const say = accessText(locale);
    const values = { number: kept.number, day: dateFormat(locale, { dateStyle: "long" }).format(startOfDay(due)) };
    const sender = await findSiteName(tx, site, locale);
    const text = signedText([say("mail.text", values)], sender);
    const letter = { to: email, sender, subject: say("mail.subject", values), text };
    await queueLetter(tx, letter, { about: `civic-access:${id}`, now });
  });
}

/** Keeps a request that came by another way than the site. @returns its number */
export async function enterAccessRequest(
  db: Db,
  given: {
    site: string;
    request: Pick<AccessDraft, "subject" | "details" | "name" | "surname" | "email"> & {
      kind: AccessKind;
      channel: AccessChannel;
      protocol: string;
      receivedOn: CivilDate;
    };
    by: string;
    now: Date;
  },
): Promise<{ id: string; number: number }> {
  const { site, by, now } = given;
  const { receivedOn, ...request } = given.request;
  return db
    .insertInto("trasparenza.requests")
    .values({
      ...{ id: randomUUID(), site, ...request, locale: "it", due: addDays(receivedOn, daysToAnswer) },
      ...{ receivedAt: startOfDay(receivedOn), changedAt: now, changedBy: by },
      ...{ suspendedOn: null, decidedOn: null, erasedAt: null },
    })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow();
}

/** Number and last day of a request: all that its receipt shows. */
export async function findReceipt(db: Db, site: string, id: string) {
  const row = await db
    .selectFrom("trasparenza.requests")
    .select(["number", "due"])
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { number: row.number, due: String(row.due).slice(0, 10) as CivilDate };
}

/** Requests for the desk, those that wait first, then newest first. */
export const listAccessRequests = (db: Db, site: string) =>
  db
    .selectFrom("trasparenza.requests")
    .selectAll()
    .where("site", "=", site)
    .orderBy((eb) => eb("state", "in", ["received", "suspended"]), "desc")
    .orderBy("due")
    .limit(500)
    .execute();

/** One of them. */
export const findAccessRequest = (db: Db, site: string, id: string) =>
  db.selectFrom("trasparenza.requests").selectAll().where("site", "=", site).where("id", "=", id).executeTakeFirst();

/** What the office does with a request. */
export interface AccessChange {
  readonly state: AccessState;
  readonly office: string;
  /** What was asked, without persons: for the public register. */
  readonly publicSubject: string;
  readonly outcome: string;
}

export type AccessRefusal = {
  kind: "not-found" | "decided" | "no-outcome" | "no-public-subject" | "names-person" | "no-pause-left";
};

/** States in which a request waits; every other one ends it. */
const waiting: readonly AccessState[] = ["received", "suspended"];

/**
 * Changes a request. While the others concerned are heard the clock stands still, ten days at most; a decision needs its reasons and
 * a subject for the register, and is not changed any more.
 */
export async function changeAccessRequest(
  db: Db,
  input: {
    site: string;
    id: string;
    change: AccessChange;
    by: string;
    now: Date;
    hasMail: boolean;
    /** Makes the link to what goes with the answer; left out: the letter tells of none. */
    links?: { readonly origin: string; readonly secret: string };
  },
): Promise<Result<undefined, AccessRefusal>> {
  const { site, id, change, by, now } = input;
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom("trasparenza.requests")
      .selectAll()
      .where("site", "=", site)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!held) return err({ kind: "not-found" });
    if (!waiting.includes(held.state)) return err({ kind: "decided" });
    const isDecision = !waiting.includes(change.state);
    if (isDecision && change.outcome.trim() === "") return err({ kind: "no-outcome" });
    if (isDecision && change.publicSubject.trim() === "") return err({ kind: "no-public-subject" });
    if (namesPerson(change.publicSubject, held)) return err({ kind: "names-person" });
    const today = civilDateOf(now);
    if (change.state === "suspended" && held.pausedDays >= longestPause) return err({ kind: "no-pause-left" });
    const clock = moveClock(clockOf(held), change.state === "suspended", today);
    await tx
      .updateTable("trasparenza.requests")
      .set({
        ...change,
        ...clock,
        suspendedOn: clock.suspendedOn ?? null,
        decidedOn: isDecision ? today : null,
        changedBy: by,
        changedAt: now,
      })
      .where("id", "=", id)
      .execute();
    const open = isDecision ? await openAnswerFiles(tx, id, now) : undefined;
    if (isDecision && input.hasMail && held.email !== "") {
      const say = accessText(held.locale);
      const subject = say("mail.outcome", { number: held.number, state: say(`state.${change.state}`) });
      const sender = await findSiteName(tx, site, held.locale);
      const told = wordsOf(held, change, say, input.links && open && { ...input.links, ...open });
      const letter = { to: held.email, sender, subject, text: signedText(told, sender) };
      await queueLetter(tx, letter, { about: `civic-access:${id}`, now });
    }
    return ok(undefined);
  });
}

/** Kinds of personal data that a subject in the public register never needs. */
const identifying = new Set(["fiscal-code", "iban", "email", "phone", "birth", "address"]);

/** Whether a subject for the public register says who asked, or holds data that point to a person. Source: ANAC delibera 1309/2016, par. 9 */
function namesPerson(
  subject: string,
  { name, surname, email }: { name: string; surname: string; email: string },
): boolean {
  const words = new Set(subject.toLowerCase().split(/[^\p{L}\p{N}@._-]+/u));
  const wordsOfName = surname.toLowerCase().split(/\s+/).filter(Boolean);
  const isNamed = wordsOfName.length > 0 && name !== "" && wordsOfName.every((word) => words.has(word));
  const hasAddress = email !== "" && subject.toLowerCase().includes(email.toLowerCase());
  return isNamed || hasAddress || findPersonalData(subject).some(({ kind }) => identifying.has(kind));
}

/** The outcome, and what who asked can do about it when it is not what was asked. */
function wordsOf(
  held: { id: string; kind: AccessKind; locale: string },
  change: AccessChange,
  say: ReturnType<typeof accessText>,
  files: { origin: string; secret: string; from: CivilDate; until: CivilDate } | undefined,
): string[] {
  const inWords = (day: CivilDate) => dateFormat(held.locale, { dateStyle: "long" }).format(startOfDay(day));
  const isWhole = change.state === "granted" || change.state === "dropped";
  const remedy = held.kind === "documental" ? "mail.remedyDocumental" : "mail.remedy";
  const link = files && [
    say("mail.files", { from: inWords(files.from), until: inWords(files.until) }),
    answerLink(files.origin, files.secret, held.id, held.locale),
  ];
  return [change.outcome, ...(link ?? []), ...(isWhole ? [] : [say(remedy)])];
}

/** The clock of a request or review, from its row. */
export const clockOf = (held: { due: string; suspendedOn: string | null; pausedDays: number }): Clock => ({
  due: String(held.due).slice(0, 10) as CivilDate,
  suspendedOn: held.suspendedOn === null ? undefined : (String(held.suspendedOn).slice(0, 10) as CivilDate),
  pausedDays: held.pausedDays,
});
