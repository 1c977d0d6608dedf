import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import { forgetAsked, mayAsk } from "#src/platform/asked-letters.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { confirmLetter } from "./letters.ts";
import { subscriberSubject } from "./paths.ts";
import { resumeSubscriber } from "./resume-subscriber.ts";
import { rhythms } from "./tables.ts";
import { newsletterText } from "./text.ts";

/** What somebody subscribes to. */
export const SubscribeRequest = z.object({
  email: z.email().max(254),
  lists: z.array(z.uuid()).min(1).max(30),
  rhythm: z.enum(rhythms),
  person: z.string().trim().max(120),
  outlet: z.string().trim().max(200),
  consent: z.literal(true),
});
export type SubscribeRequest = z.infer<typeof SubscribeRequest>;

/** How long after a letter that asks to confirm the next one is sent to the same address, milliseconds. */
const pauseMs = 10 * 60_000;
/** How long an unconfirmed subscription is kept. */
export const daysUnconfirmed = 3;

interface About {
  readonly site: string;
  readonly locale: string;
  readonly origin: string;
  /** Name of the site that is asked. */
  readonly sender: string;
  readonly secret: string;
  readonly now: Date;
}

/**
 * Keeps that somebody wants these lists, with the words they agreed to, and sends a link to confirm it, but no more than a few
 * a day to an address that gives no answer. Nothing else is sent before; whoever asks learns nothing of whether the address was known, and changes nothing of what was confirmed.
 */
export async function askToSubscribe(db: Db, request: SubscribeRequest, about: About): Promise<void> {
  const { site, locale, now, secret } = about;
  const email = request.email;
  const id = idOf(secret, [site, email.toLowerCase()]);
  await db.transaction().execute(async (tx) => {
    const lists = await tx
      .selectFrom("newsletter.lists")
      .select(["id", "isPress"])
      .where("site", "=", site)
      .where("isOpen", "=", true)
      .where("id", "in", request.lists)
      .execute();
    if (lists.length === 0) return;
    const letterIsDue = await tx
      .insertInto("newsletter.subscribers")
      .values({ id, site, email, locale, askedAt: now, madeAt: now })
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet({ askedAt: now })
          .where("newsletter.subscribers.askedAt", "<", new Date(now.getTime() - pauseMs)),
      )
      .returning("id")
      .executeTakeFirst();
    for (const list of lists) await ask(tx, { request, about, subscriber: id, list });
    if (!letterIsDue || !(await mayAsk(tx, { secret, email, about: id, now }))) return;
    const code = signedCode(secret, subscriberSubject, id);
    const letter = confirmLetter({ email, locale, origin: about.origin, sender: about.sender, code });
    await queueLetter(tx, letter, { about: `newsletter:${id}`, now });
  });
}

async function ask(
  tx: Tx,
  {
    request,
    about,
    subscriber,
    list,
  }: {
    readonly request: SubscribeRequest;
    readonly about: About;
    readonly subscriber: string;
    readonly list: { readonly id: string; readonly isPress: boolean };
  },
): Promise<void> {
  const { locale, now, secret } = about;
  const given = {
    ...{ rhythm: list.isPress ? ("immediate" as const) : request.rhythm, consent: newsletterText(locale)("consent") },
    ...{ askedAt: now, person: list.isPress ? request.person : "", outlet: list.isPress ? request.outlet : "" },
    accreditation: list.isPress ? ("waiting" as const) : ("none" as const),
  };
  await tx
    .insertInto("newsletter.subscriptions")
    .values({ id: idOf(secret, [subscriber, list.id]), subscriberId: subscriber, listId: list.id, ...given })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(given).where("newsletter.subscriptions.confirmedAt", "is", null),
    )
    .execute();
}

/** The same asker has the same number, which nobody can work out without the key. */
function idOf(secret: string, of: readonly string[]): string {
  const hex = createHmac("sha256", secret)
    .update(`newsletter\n${of.join("\n")}`)
    .digest("hex");
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Confirms what somebody asked for. Doing it twice changes nothing. @returns whether there is such a subscriber */
export async function confirmSubscriber(db: Db, id: string, now: Date): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const confirmed = await tx
      .updateTable("newsletter.subscriptions")
      .set({ confirmedAt: now })
      .where("subscriberId", "=", id)
      .where("confirmedAt", "is", null)
      .returning("listId")
      .execute();
    for (const { listId } of confirmed) await countDay(tx, listId, now, "subscribed");
    await resumeSubscriber(tx, id, now);
    await forgetAsked(tx, id);
    const found = await tx.selectFrom("newsletter.subscribers").select("id").where("id", "=", id).executeTakeFirst();
    return found !== undefined;
  });
}

/** Counts one more on a day; nothing of who. */
export async function countDay(tx: Db, listId: string, now: Date, what: "subscribed" | "left" | "bounced") {
  await tx
    .insertInto("newsletter.days")
    .values({ listId, day: civilDateOf(now), what, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(["listId", "day", "what"]).doUpdateSet({ count: sql<number>`newsletter.days.count + 1` }),
    )
    .execute();
}
