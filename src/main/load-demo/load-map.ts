import { demoMap, demoMapSource } from "#src/demo/index.ts";
import type { Db } from "#src/platform/db.ts";
import { findCoverage, importMap, readGeoJson } from "#src/territory/index.ts";

/** Gives the demonstration its sketch of a map. Repeatable: a map that is there stays. */
export async function loadMap(db: Db, now: Date): Promise<void> {
  if (await findCoverage(db)) return;
  const read = readGeoJson(JSON.stringify(demoMap));
  if (!read.ok) throw new Error(`the demonstration's map is refused: ${read.error.kind}`);
  await importMap(db, { features: read.value, source: demoMapSource, now });
}
