import { randomUUID } from "node:crypto";
import { z } from "zod";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Db, Tx } from "#src/platform/db.ts";
import { queueLetter } from "#src/platform/outbox.ts";
import { ActContent } from "../act-content.ts";
import { createDraft } from "../drafts.ts";
import { type Actor, writeLog } from "../write-log.ts";
import { refusedLetter } from "./letters.ts";
import "../tables.ts";

const text = (longest: number) => z.string().trim().max(longest).default("");

/** What another body asks: who it is, by which letter and rule it asks, and where it wants the answer. */
export const RequestData = z.object({
  body: z.string().trim().min(1).max(200),
  /** Code of the body in the index of public administrations. */
  ipa: text(20),
  protocol: text(80),
  /** Rule by which the act must be posted. */
  basis: text(600),
  /** Where answer and certificate go; empty: they are sent by other means. */
  email: z.union([z.literal(""), z.email().max(254)]).default(""),
});
export type RequestData = z.infer<typeof RequestData>;

interface Step {
  readonly site: string;
  readonly actor: Actor;
  readonly now: Date;
}

/** Keeps a request as it came, with the act and its files. Its fields are the draft's when it is accepted. */
export async function receiveRequest(
  db: Db,
  request: Step & { data: RequestData; content: ActContent },
): Promise<string> {
  const id = randomUUID();
  await db.transaction().execute((tx) => keepRequest(tx, { ...request, id }));
  return id;
}

/** The same within a transaction, under a number of its own. `form`: it came by the public form, with what the body wishes. */
export async function keepRequest(
  tx: Tx,
  request: Step & { id: string; data: RequestData; content: ActContent; form?: { wishes: string } },
): Promise<void> {
  const { id, site, actor, now, data, content, form } = request;
  const asked: ActContent = { ...content, body: data.body, protocol: data.protocol };
  await tx
    .insertInto("albo.requests")
    .values({
      ...{ id, site, ...data, content: JSON.stringify(asked), receivedAt: now, receivedBy: actor.person },
      ...(form && { wishes: form.wishes, byForm: true }),
    })
    .execute();
  await writeLog(tx, { site, act: id, what: "request-received", actor, at: now, detail: { body: data.body } });
}

export type RequestRefusal = { kind: "not-found" | "answered-already" | "no-reason" };

/** Accepts a request: its act becomes a draft that goes the way of every other. @returns the draft */
export async function acceptRequest(
  tx: Tx,
  { site, actor, now, id }: Step & { id: string },
): Promise<Result<string, RequestRefusal>> {
  const request = await lock(tx, site, id);
  if (!request.ok) return request;
  const content = ActContent.parse(request.value.content);
  const made = await createDraft(tx, { site, content, actor, now, origin: { source: "request", sourceKey: id } });
  if (!made.ok) throw new Error(`the request ${id} has a draft already`);
  const draft = made.value.id;
  await tx
    .updateTable("albo.requests")
    .set({ state: "accepted", draft, answeredAt: now, answeredBy: actor.person })
    .where("id", "=", id)
    .execute();
  await writeLog(tx, { site, act: draft, what: "request-accepted", actor, at: now, detail: { request: id } });
  return ok(draft);
}

/** Refuses a request with the reason, and writes it to the body where it gave an address. */
export async function refuseRequest(
  tx: Tx,
  {
    site,
    actor,
    now,
    id,
    reason,
    municipality,
    hasMail,
  }: Step & { id: string; reason: string; municipality: string; hasMail: boolean },
): Promise<Result<undefined, RequestRefusal>> {
  if (reason.trim() === "") return err({ kind: "no-reason" });
  const request = await lock(tx, site, id);
  if (!request.ok) return request;
  await tx
    .updateTable("albo.requests")
    .set({ state: "refused", reason, answeredAt: now, answeredBy: actor.person })
    .where("id", "=", id)
    .execute();
  const { email, protocol } = request.value;
  if (email !== "" && hasMail)
    await queueLetter(tx, refusedLetter({ email, protocol, municipality, reason }), {
      about: `albo-request:${id}`,
      now,
    });
  await writeLog(tx, { site, act: id, what: "request-refused", actor, at: now, detail: { reason } });
  return ok(undefined);
}

async function lock(tx: Tx, site: string, id: string) {
  const request = await tx
    .selectFrom("albo.requests")
    .select(["state", "content", "email", "protocol"])
    .where("site", "=", site)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!request) return err({ kind: "not-found" } as const);
  return request.state === "received" ? ok(request) : err({ kind: "answered-already" } as const);
}

/** The act that a body asks to be posted, as it came; `undefined` when there is no such request. */
export async function findAskedAct(
  db: Db,
  { site, id }: { site: string; id: string },
): Promise<ActContent | undefined> {
  const row = await db
    .selectFrom("albo.requests")
    .select("content")
    .where("site", "=", site)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && ActContent.parse(row.content);
}

/** How many requests wait for an answer. Index: requests_by_state. */
export async function countWaiting(db: Db, site: string): Promise<number> {
  const { count } = await db
    .selectFrom("albo.requests")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("site", "=", site)
    .where("state", "=", "received")
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Requests, those that wait first, then the newest, with the number of the act once it is posted. */
export async function listRequests(db: Db, site: string, limit = 200) {
  return db
    .selectFrom("albo.requests as r")
    .leftJoin("albo.exposures as e", "e.act", "r.draft")
    .leftJoin("albo.certificates as c", "c.act", "r.draft")
    .selectAll("r")
    .select(["e.year", "e.number", "c.sha256 as certificate"])
    .where("r.site", "=", site)
    .orderBy((eb) => eb("r.state", "=", "received"), "desc")
    .orderBy("r.receivedAt", "desc")
    .limit(limit)
    .execute();
}
