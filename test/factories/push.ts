import { randomUUID } from "node:crypto";
import pino from "pino";
import type { Message } from "#src/channels/index.ts";
import type { Db } from "#src/platform/db.ts";
import { makeTopic, type PushDeps, type TopicFields } from "#src/push/index.ts";
import { openNotice } from "#src/push/open-notice.ts";
import type { VapidKeys } from "#src/push/vapid.ts";
import type { TestBrowser } from "../push-service.ts";
import { aMessage } from "./newsletter.ts";

/** A topic of notices. */
export async function aTopic(
  desk: Db,
  { site = "comune", ...given }: Partial<TopicFields> & { site?: string } = {},
): Promise<string> {
  const fields = { nameIt: "Allerte", nameEn: "Alerts", urgency: "high" as const, hours: 4, isOpen: true, ...given };
  const key = Buffer.alloc(32, 7);
  const made = await desk.transaction().execute((tx) => makeTopic(tx, key, { site, fields, now: new Date() }));
  if (!made.ok) throw new Error(made.error.kind);
  return made.value.id;
}

/** Browsers that want a topic. */
export async function browsersOf(
  owner: Db,
  topicId: string,
  browsers: readonly TestBrowser[],
  locale = "it",
): Promise<void> {
  const now = new Date();
  for (let from = 0; from < browsers.length; from += 1_000) {
    const rows = browsers.slice(from, from + 1_000).map(({ endpoint, keys }) => ({
      id: randomUUID(),
      site: "comune",
      endpoint,
      ...keys,
      locale,
      madeAt: now,
    }));
    await owner.insertInto("push.browsers").values(rows).execute();
    await owner
      .insertInto("push.wishes")
      .values(rows.map(({ id }) => ({ browserId: id, topicId })))
      .execute();
  }
}

/** Opens a notice of a topic; gives back its id. */
export async function aNotice(worker: Db, topicId: string, fields: Partial<Message> = {}): Promise<string> {
  const id = randomUUID();
  const message = aMessage(fields);
  await openNotice(worker, { id, topicId, message, origin: "https://comune.example", now: new Date() });
  return id;
}

/** What sending needs, towards the services of a test. */
export const pushDeps = (db: Db, keys: VapidKeys, given: Partial<PushDeps["push"]> = {}): PushDeps => ({
  ...{ db, log: pino({ level: "silent" }), now: () => new Date() },
  push: { keys, subject: "https://comune.example", isAllowed: () => true, concurrency: 64, ...given },
});
