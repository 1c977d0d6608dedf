import type { PayloadRequest } from "payload";
import { topicTerms } from "#src/content/desk-types.ts";
import { deskPool } from "../publication/pool.ts";
import { setUpMessages } from "./messages.ts";

const collection = "topics" as never;

/** Codes of the vocabulary's topics that stand at the desk already. */
export async function madeTopics(payload: PayloadRequest["payload"]): Promise<ReadonlySet<string>> {
  const { docs } = await payload.find({ collection, draft: true, depth: 0, limit: 0, pagination: false });
  return new Set((docs as { term?: string | null }[]).flatMap(({ term }) => (term ? [term] : [])));
}

/**
 * Makes and publishes, in Italian and English, those of these topics of the national vocabulary that are not there yet, each
 * with a plain summary that editors may better. Two who ask at once wait for each other. Ended half-way, it goes on where it
 * stopped when it is asked again. Source: C.SI.1.5
 * @param codes codes of the vocabulary; others are left out
 */
export async function makeTopics(req: PayloadRequest, codes: ReadonlySet<string>): Promise<void> {
  const lock = await deskPool(req).connect();
  try {
    await lock.query("select pg_advisory_lock(hashtext('arengo.topics'))");
    const made = await madeTopics(req.payload);
    for (const term of topicTerms) if (codes.has(term.code) && !made.has(term.code)) await makeTopic(req, term);
  } finally {
    // ends the connection, and the lock with it
    lock.release(true);
  }
}

async function makeTopic(req: PayloadRequest, term: (typeof topicTerms)[number]): Promise<void> {
  const as = { collection, user: req.user, overrideAccess: false };
  const words = (language: "it" | "en") => ({
    title: term[language],
    summary: setUpMessages(language)("topicSummary", { topic: term[language] }),
    _status: "published",
  });
  const data = { ...words("it"), term: term.code } as never;
  const { id } = await req.payload.create({ ...as, locale: "it" as never, data });
  await req.payload.update({ ...as, id, locale: "en" as never, data: words("en") as never });
}
