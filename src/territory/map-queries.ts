import { sql } from "kysely";
import type { Db } from "#src/platform/db.ts";
import type { KnownMap } from "#src/platform/public-page.ts";
import type { Extent, Feature, Layer } from "./tables.ts";

/** Most features of a picture; those of the least weight are left out first. */
const mostFeatures = 2_500;

/** What the imported map covers; nothing when none was. */
export async function findCoverage(db: Db): Promise<KnownMap | undefined> {
  return db.selectFrom("territory.coverage").select(["source", "west", "south", "east", "north"]).executeTakeFirst();
}

/** What lies within, of these layers and up to this weight. */
export async function listFeatures(
  db: Db,
  { west, south, east, north }: Extent,
  asked: { readonly layers: readonly Layer[]; readonly weight: number },
): Promise<Feature[]> {
  return db
    .selectFrom("territory.features")
    .select(["layer", "weight", "name", "parts"])
    .where(sql<boolean>`extent && box(point(${west}, ${south}), point(${east}, ${north}))`)
    .where("layer", "in", asked.layers)
    .where("weight", "<=", asked.weight)
    .orderBy("weight")
    .orderBy("id")
    .limit(mostFeatures)
    .execute();
}
