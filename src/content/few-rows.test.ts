import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { publish } from "#test/factories/published.ts";
import { anEvent } from "#test/factories/site-documents.ts";
import { listChoices } from "./list-choices.ts";
import { listDocuments, listShelves } from "./list-documents.ts";
import { sections } from "./sections.ts";

const database = withDatabase();
const place = { site: "comune", locale: "it", now: new Date("2026-11-24T09:00:00.000Z") } as const;
const section = "vivere-il-comune/eventi";
const events = { ...place, sections: [section], order: "soonest" } as const;

/** Events of the years before, one every other day. */
const past = 2_000;
const few = past / 20;

beforeAll(async () => {
  for (const [id, startsAt] of [
    ["mercato", "2026-12-05T08:00:00.000Z"],
    ["concerto", "2026-12-20T20:00:00.000Z"],
  ] as const)
    await publish(database, { ...anEvent({ startsAt, endsAt: startsAt, path: `/${section}/${id}` }), id } as never);
  await sql`
    insert into published.documents
    select (jsonb_populate_record(d, jsonb_build_object('id', 'past-' || n, 'path', '/past-' || n, 'starts_at', at, 'ends_at', at))).*
    from published.documents d, generate_series(1, ${past}::int) n,
      lateral (select timestamptz '2026-11-23T08:00:00Z' - n * interval '2 days' as at) t
    where d.id = 'mercato'`.execute(database.owner);
  await sql`analyze published.documents`.execute(database.owner);
});

test("what is over is not read to find what is on next", async () => {
  const { found, rows } = await readingRows((tx) => listShelves(tx, { on: { ...events, when: "upcoming", limit: 3 } }));
  expect(found.on.map(({ path }) => path)).toEqual([`/${section}/mercato`, `/${section}/concerto`]);
  expect(rows).toBeLessThan(few);
});

test("of a month long ago its own events are read", async () => {
  const during = { from: new Date("2021-05-01T00:00:00.000Z"), until: new Date("2021-06-01T00:00:00.000Z") };
  const { found, rows } = await readingRows((tx) => listDocuments(tx, { ...events, during, limit: 100 }));
  expect(found.documents).toHaveLength(16);
  expect(rows).toBeLessThan(few);
});

test("whether sections have something in them takes one document of each", async () => {
  const { found, rows } = await readingRows((tx) =>
    listChoices(tx, { ...place, sections: sections.map(({ key }) => key), withTopics: true }),
  );
  expect([...found.filled]).toEqual([section]);
  expect(rows).toBeLessThan(few);
});

/** What is found when it is planned for any values, as the site has it planned, and how many rows of the store that reads. */
async function readingRows<Found>(find: (tx: Parameters<typeof listDocuments>[0]) => Promise<Found>) {
  return database.owner.transaction().execute(async (tx) => {
    await sql`set local plan_cache_mode = force_generic_plan`.execute(tx);
    const found = await find(tx);
    const { rows } = await sql<{ read: number }>`
      select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables
      where schemaname = 'published' and relname = 'documents'`.execute(tx);
    return { found, rows: rows[0]?.read ?? Number.NaN };
  });
}
