import { createHash, randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db } from "#src/platform/db.ts";
import { ActContent } from "./act-content.ts";
import type { ActFile } from "./act-document.ts";
import { type ContentProblem, checkContent } from "./check-content.ts";
import { createDraft } from "./drafts.ts";
import { sendToReview } from "./review.ts";
import { listSchedules } from "./schedule.ts";
import { listTerms } from "./settings.ts";
import type { DraftState } from "./tables.ts";

/** An act as another program sends it: the fields of a draft, and its files with their bytes in base64. Source: docs/albo-intake.md */
export const SentAct = z.strictObject({
  act: ActContent.omit({ files: true }).partial(),
  files: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(200),
        title: z.string().max(300).default(""),
        nature: z.enum(["main", "attachment"]),
        extract: z.boolean().default(false),
        base64: z.base64(),
      }),
    )
    .min(1)
    .max(100),
});
export type SentAct = z.infer<typeof SentAct>;

/** A program that may send acts. */
export interface Sender {
  readonly id: string;
  readonly site: string;
  readonly name: string;
}

const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Makes a key for a program. It is given back once; only its hash is kept. */
export async function makeApiKey(
  db: Db,
  input: { site: string; name: string; person: string; now: Date },
): Promise<string> {
  const key = `albo_${randomBytes(32).toString("base64url")}`;
  await db
    .insertInto("albo.api_keys")
    .values({
      ...{ id: randomUUID(), site: input.site, name: input.name, keySha256: hashOf(key) },
      ...{ createdAt: input.now, createdBy: input.person, revokedAt: null },
    })
    .execute();
  return key;
}

/** Takes a key back: from now on it opens nothing. */
export async function revokeApiKey(db: Db, input: { site: string; id: string; now: Date }): Promise<void> {
  await db
    .updateTable("albo.api_keys")
    .set({ revokedAt: input.now })
    .where("site", "=", input.site)
    .where("id", "=", input.id)
    .where("revokedAt", "is", null)
    .execute();
}

/** Keys of a municipality, newest first. */
export async function listApiKeys(db: Db, site: string) {
  return db
    .selectFrom("albo.api_keys")
    .select(["id", "name", "createdAt", "createdBy", "revokedAt"])
    .where("site", "=", site)
    .orderBy("createdAt", "desc")
    .execute();
}

/** The program whose key this is; `undefined` for a key that never was or was taken back. */
export async function findSender(db: Db, key: string): Promise<Sender | undefined> {
  return db
    .selectFrom("albo.api_keys")
    .select(["id", "site", "name"])
    .where("keySha256", "=", hashOf(key))
    .where("revokedAt", "is", null)
    .executeTakeFirst();
}

/** What became of an act that was sent. */
export interface Taken {
  readonly id: string;
  readonly state: DraftState;
  readonly isNew: boolean;
  /** Why it stays a draft; empty when it is in review. */
  readonly problems: readonly ContentProblem[];
}

/**
 * Takes an act from another program as a draft and sends it to review when nothing is missing: a person still reads and approves it.
 * The same key twice is one act; with other contents it is refused.
 */
export async function takeAct(
  db: Db,
  input: {
    sender: Pick<Sender, "site" | "name">;
    source: string;
    key: string;
    act: SentAct["act"];
    files: readonly ActFile[];
    now: Date;
  },
): Promise<Result<Taken, { kind: "key-reused" }>> {
  const { sender, source, key, now } = input;
  const { site } = sender;
  const actor = { person: sender.name, role: "program" };
  const content = ActContent.parse({ ...input.act, files: input.files });
  return db.transaction().execute(async (tx) => {
    const origin = { source, sourceKey: key };
    const made = await createDraft(tx, { site, content, actor, now, origin });
    if (!made.ok) return err(made.error);
    const { id, isNew } = made.value;
    const problems = checkContent(content, await listTerms(tx, site), await listSchedules(tx, site));
    if (isNew && problems.length === 0) await sendToReview(tx, { site, id, actor, now });
    const { state } = await tx.selectFrom("albo.drafts").select("state").where("id", "=", id).executeTakeFirstOrThrow();
    return ok({ id, isNew, state, problems: state === "draft" ? problems : [] });
  });
}

/** What became of an act that a program sent, with its number once it is posted. */
export async function findTaken(db: Db, input: { site: string; source: string; id: string }) {
  return db
    .selectFrom("albo.drafts as d")
    .leftJoin("albo.exposures as e", "e.act", "d.id")
    .select(["d.id", "d.state", "d.note", "e.year", "e.number", "e.startsAt", "e.endsAt", "e.entry"])
    .where("d.site", "=", input.site)
    .where("d.source", "=", input.source)
    .where("d.id", "=", input.id)
    .executeTakeFirst();
}
