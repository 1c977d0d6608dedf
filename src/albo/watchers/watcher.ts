import { createHmac } from "node:crypto";
import { z } from "zod";
import { findSiteName } from "#src/content/index.ts";
import { forgetAsked, mayAsk } from "#src/platform/asked-letters.ts";
import type { Db } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { isActType } from "../vocabulary/act-types.ts";
import { confirmLetter } from "./letters.ts";
import "../tables.ts";

/** What the signed links of watchers open. */
export const watchSubject = "albo-watch";

/** What somebody asks to be told of. An empty type: every act. */
export const WatchRequest = z.object({
  email: z.email().max(254),
  type: z.string().refine((type) => type === "" || isActType(type)),
});

/** How long after a confirmation was asked for the next one is sent to the same address, in milliseconds. */
const pauseMs = 10 * 60_000;

/**
 * Keeps that somebody wants to be told of new acts and sends a link to confirm it. Nothing else is sent before; whoever asks learns nothing
 * of whether the address was known, nor that it was asked too often today.
 */
export async function askToWatch(
  db: Db,
  request: z.infer<typeof WatchRequest>,
  about: { site: string; locale: string; origin: string; secret: string; now: Date },
): Promise<void> {
  const { site, locale, now } = about;
  const id = idOf(about.secret, [site, request.email.toLowerCase(), request.type]);
  await db.transaction().execute(async (tx) => {
    const before = await tx
      .insertInto("albo.watchers")
      .values({ id, site, ...request, locale, askedAt: now, confirmedAt: null, toldUntil: null })
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet({ askedAt: now })
          .where("albo.watchers.confirmedAt", "is", null)
          .where("albo.watchers.askedAt", "<", new Date(now.getTime() - pauseMs)),
      )
      .returning("id")
      .executeTakeFirst();
    if (!before) return;
    if (!(await mayAsk(tx, { secret: about.secret, email: request.email, about: before.id, now }))) return;
    const code = signedCode(about.secret, watchSubject, before.id);
    const letter = confirmLetter({ ...about, ...request, sender: await findSiteName(tx, site, locale), code });
    await queueLetter(tx, letter, { about: `albo-watch:${before.id}`, now });
  });
}

/** The same asker has the same number, which nobody can work out without the key. */
function idOf(secret: string, of: readonly string[]): string {
  const hex = createHmac("sha256", secret)
    .update(`${watchSubject}\n${of.join("\n")}`)
    .digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Confirms; from now on new acts are told. Doing it twice changes nothing. @returns whether there is such a watcher */
export async function confirmWatch(db: Db, id: string, now: Date): Promise<boolean> {
  await db
    .updateTable("albo.watchers")
    .set({ confirmedAt: now, toldUntil: now })
    .where("id", "=", id)
    .where("confirmedAt", "is", null)
    .execute();
  await forgetAsked(db, id);
  const found = await db.selectFrom("albo.watchers").select("id").where("id", "=", id).executeTakeFirst();
  return found !== undefined;
}

/** Forgets a watcher. Who is not there is forgotten already. */
export async function stopWatch(db: Db, id: string): Promise<void> {
  await db.deleteFrom("albo.watchers").where("id", "=", id).execute();
}
