import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPressRelease, publish } from "#test/factories/published.ts";
import { indexDocuments } from "./index-documents.ts";

const database = withDatabase();
const keyOf = (id: string, locale = "it") => ({ site: "comune", kind: "news", id, locale });

async function countWaiting(): Promise<number | undefined> {
  const { rows } = await database.pool.query<{ count: number }>(
    "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows[0]?.count;
}

/** Lets `run` begin while another transaction holds what `held` takes, and lets go once so many statements wait. */
async function behind<Done>(held: string, waiting: number, run: () => Promise<Done>): Promise<Done> {
  const client = await database.pool.connect();
  try {
    await client.query("begin");
    await client.query(held);
    const done = run();
    await expect.poll(countWaiting, { timeout: 10_000 }).toBe(waiting);
    await client.query("rollback");
    return await done;
  } finally {
    client.release(true);
  }
}

test("two jobs with the same documents in another order wait for each other, and not crosswise", async () => {
  const keys = ["alba", "brina", "cielo"].map((id) => keyOf(id));
  for (const { id } of keys) await publish(database, aPressRelease({ id }));
  await indexDocuments(database.worker, keys);
  const [first, second, third] = keys as [(typeof keys)[0], (typeof keys)[0], (typeof keys)[0]];
  const held = "select from search.documents where id = 'cielo' for update";
  const done = await behind(held, 2, () =>
    Promise.allSettled([
      indexDocuments(database.worker, [first, third, second]),
      indexDocuments(database.worker, [second, third, first]),
    ]),
  );
  expect(done.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
});

test("two jobs with the same new words in two languages wait for each other, and not crosswise", async () => {
  const inEnglish = { locale: "en", title: "Abete zolfo" };
  await publish(database, aPressRelease({ id: "a", ...inEnglish, path: "/en/a" }));
  await publish(database, aPressRelease({ id: "b", title: "Abete zolfo" }));
  await publish(database, aPressRelease({ id: "c", title: "Abete zolfo" }));
  await publish(database, aPressRelease({ id: "d", ...inEnglish, path: "/en/d" }));
  const held =
    "insert into search.words (site, locale, word) values ('comune', 'en', 'zolfo'), ('comune', 'it', 'zolfo')";
  const done = await behind(held, 2, () =>
    Promise.allSettled([
      indexDocuments(database.worker, [keyOf("a", "en"), keyOf("b")]),
      indexDocuments(database.worker, [keyOf("c"), keyOf("d", "en")]),
    ]),
  );
  expect(done.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
});
