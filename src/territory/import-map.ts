import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import { extentOf } from "./read-geojson.ts";
import type { Feature } from "./tables.ts";

const perStatement = 500;
/** Degrees beyond the outermost feature for which pictures are drawn still: some hundred metres. */
const margin = 0.004;

/** Puts a map in the place of the one that was there, all or nothing, and has every kept page made anew. */
export async function importMap(
  db: Db,
  map: { readonly features: readonly Feature[]; readonly source: string; readonly now: Date },
): Promise<void> {
  const { features, source, now } = map;
  await db.transaction().execute(async (tx) => {
    await sql`delete from territory.features`.execute(tx);
    await sql`delete from territory.coverage`.execute(tx);
    for (let start = 0; start < features.length; start += perStatement) {
      const rows = features.slice(start, start + perStatement).map(({ layer, weight, name, parts }) => {
        const { west, south, east, north } = extentOf(parts);
        return { layer, weight, name, parts: JSON.stringify(parts), extent: `(${east},${north}),(${west},${south})` };
      });
      await sql`
        insert into territory.features (layer, weight, name, extent, parts)
        select layer, weight, name, extent::box, parts::jsonb
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as row(layer text, weight smallint, name text, extent text, parts text)
      `.execute(tx);
    }
    const { west, south, east, north } = extentOf(features.flatMap(({ parts }) => parts));
    const extent = { west: west - margin, south: south - margin, east: east + margin, north: north + margin };
    await tx
      .insertInto("territory.coverage")
      .values({ ...extent, source, features: features.length, importedAt: now })
      .execute();
    await announce(tx);
  });
}

/** Takes the map away; pages have links to maps again. */
export async function forgetMap(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`delete from territory.features`.execute(tx);
    await sql`delete from territory.coverage`.execute(tx);
    await announce(tx);
  });
}

const announce = (db: Db) => sql`select pg_notify('published', '["*"]')`.execute(db);
