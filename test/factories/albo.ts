import { randomUUID } from "node:crypto";
import {
  ActContent,
  type ActFile,
  approveDraft,
  createDraft,
  findDraft,
  keepSettings,
  keepTerm,
  publishAct,
  sendToReview,
} from "#src/albo/index.ts";
import type { CivilDate } from "#src/kernel/civil-date.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Db } from "#src/platform/db.ts";
import { aSigner } from "./signer.ts";

/** Key of the site that tests use. */
const site = "comune";

/** A file of an act; each has other bytes unless told. */
export const anActFile = (given: Partial<ActFile> = {}): ActFile => ({
  ...{ name: "atto.pdf", title: "Testo dell'atto", mime: "application/pdf", bytes: 12 },
  ...{ sha256: sha256Hex(randomUUID()), nature: "main", extract: false },
  ...given,
});

/** What a draft says; complete unless told. */
export const anAct = (given: Partial<ActContent> = {}): ActContent =>
  ActContent.parse({
    ...{ type: "A.02.02", title: "Approvazione del bilancio", actNumber: "41", actDate: "2026-11-20" },
    ...{ organ: "Giunta comunale", office: "Ufficio segreteria", files: [anActFile()] },
    ...given,
  });

export const anAuthor = { person: "Ada Prova", role: "editor" };
export const aPublisher = { person: "Bruno Prova", role: "legal-publisher" };

/** The board as most tests want it: one person, whole days after the posting, two types with their terms. */
export async function setUpBoard(db: Db, given: Partial<Parameters<typeof keepSettings>[2]> = {}): Promise<void> {
  await keepSettings(db, site, {
    ...{ counting: "whole-days", extendsOnHoliday: false, twoPersons: false, visibleHours: 12 },
    ...given,
  });
  const law = { origin: "law", enforceableAfter: null } as const;
  await keepTerm(db, site, {
    ...law,
    code: "A.02.02",
    term: "days",
    days: 15,
    citation: "Art. 124",
    enforceableAfter: 10,
  });
  await keepTerm(db, site, { ...law, code: "C.03.01", term: "days", days: 8, citation: "Art. 55" });
  await keepTerm(db, site, {
    ...law,
    code: "D.02.01",
    term: "until-day",
    days: null,
    origin: "body",
    citation: "Bando",
  });
}

/** Brings an act from draft to approved. @returns its id */
export async function anApprovedAct(db: Db, content: ActContent, now: Date, startOn?: CivilDate): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const made = await createDraft(tx, { site, content, actor: anAuthor, now });
    if (!made.ok) throw new Error(made.error.kind);
    const { id } = made.value;
    const sent = await sendToReview(tx, { site, id, actor: anAuthor, now });
    if (!sent.ok) throw new Error(JSON.stringify(sent.error));
    const sha256 = (await findDraft(tx, { site, id }))?.contentSha256 ?? "";
    const approved = await approveDraft(tx, {
      site,
      id,
      actor: aPublisher,
      now,
      approval: { sha256, personalDataReason: "Prova", ...(startOn && { startOn }) },
    });
    if (!approved.ok) throw new Error(approved.error.kind);
    return id;
  });
}

/** Posts an act that was approved. */
export async function postAct(db: Db, id: string, now: Date): Promise<{ year: number; number: number; entry: number }> {
  const posted = await db
    .transaction()
    .execute((tx) => publishAct(tx, { signer: aSigner(), now }, { site, id, bodyName: "Comune di Prova" }));
  if (!posted.ok) throw new Error(posted.error.kind);
  return posted.value;
}

/** An act on the board. */
export async function aPostedAct(db: Db, now: Date, given: Partial<ActContent> = {}) {
  const id = await anApprovedAct(db, anAct(given), now);
  return { id, ...(await postAct(db, id, now)) };
}
