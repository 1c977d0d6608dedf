import { mkdir, readdir, readFile, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "#src/platform/db.ts";
import { bounceOf, countBounces, type SoftBounceLimits } from "./count-bounces.ts";
import { stopSubscription } from "./unsubscribe.ts";
import { readBounceAddress } from "./write-letter.ts";

const mostBytes = 1_000_000;
const atOnce = 500;

/** What a mail server told later of one letter: that it does not take it, or that its reader called it unwanted. */
export type Bounce =
  | {
      readonly kind: "refused";
      readonly recipient: number;
      /** As RFC 3463 numbers it: 5 for never, 4 for what was given up after many attempts. */
      readonly status: string;
    }
  | { readonly kind: "delayed" | "complaint"; readonly recipient: number };

/**
 * Reads a delivery status notification (RFC 3464) or a complaint (RFC 5965) about one letter; `undefined` for anything else. The letter's own
 * address is in it, and is signed: whoever does not have the letter cannot make one.
 */
export function readBounce(message: string, secret: string): Bounce | undefined {
  const addresses = message.match(/[^\s<>"(),;:]+\+\d{1,15}-[0-9a-f]{16}@[^\s<>"(),;]+/gi) ?? [];
  const recipient = addresses.map((one) => readBounceAddress(one, secret)).find((id) => id !== undefined);
  if (recipient === undefined) return undefined;
  if (/^Feedback-Type:\s*(abuse|fraud|opt-out)/im.test(message)) return { kind: "complaint", recipient };
  const action = /^Action:\s*(\w+)/im.exec(message)?.[1]?.toLowerCase();
  const status = /^Status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(message)?.[1];
  if (status === undefined || action === undefined) return undefined;
  return action === "failed" ? { kind: "refused", recipient, status } : { kind: "delayed", recipient };
}

/** Takes in the refusals that the mail server laid into a folder, and deletes each file once it is read. @returns how many */
export async function takeInBounces(
  db: Db,
  folder: string,
  { secret, softBounces, now }: { readonly secret: string; readonly softBounces: SoftBounceLimits; readonly now: Date },
): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let taken = 0;
  const files = (await readdir(folder)).filter((file) => !file.startsWith(".") && !file.endsWith(".part"));
  for (const file of files.slice(0, atOnce)) {
    const path = join(folder, file);
    const { size } = await stat(path);
    const bounce = size <= mostBytes ? readBounce(await readFile(path, "latin1"), secret) : undefined;
    if (bounce && (await note(db, bounce, softBounces, now))) taken += 1;
    await unlink(path);
  }
  return taken;
}

async function note(db: Db, bounce: Bounce, limits: SoftBounceLimits, now: Date): Promise<boolean> {
  const { recipient } = bounce;
  // where the server goes on trying it tells again when it gives up
  if (bounce.kind !== "refused") return bounce.kind === "complaint" && stopFor(db, recipient, now);
  const { status } = bounce;
  const isFinal = status.startsWith("5.");
  const kind = bounceOf(status, isFinal);
  const noted = await db
    .updateTable("newsletter.recipients as r")
    .set({ state: "refused", doneAt: now, code: isFinal ? 550 : 450, status: status.slice(0, 12), bounce: kind })
    .where("r.id", "=", recipient)
    .where("r.state", "in", ["sent", "uncertain"])
    .returning("r.subscriptionId")
    .executeTakeFirst();
  if (!noted?.subscriptionId) return noted !== undefined;
  const person = await db
    .selectFrom("newsletter.subscriptions")
    .select("subscriberId")
    .where("id", "=", noted.subscriptionId)
    .executeTakeFirst();
  if (person && kind) await countBounces(db, person.subscriberId, limits, now);
  return true;
}

/** Who calls a letter unwanted gets no more of that list. */
async function stopFor(db: Db, recipient: number, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom("newsletter.recipients")
    .select("subscriptionId")
    .where("id", "=", recipient)
    .executeTakeFirst();
  if (!row?.subscriptionId) return false;
  await stopSubscription(db, row.subscriptionId, now);
  return true;
}
