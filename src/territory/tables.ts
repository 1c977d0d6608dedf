import type { Generated } from "kysely";

/** What is drawn, from the ground up. */
export const layers = ["green", "water", "waterway", "building", "boundary", "rail", "road", "name"] as const;
export type Layer = (typeof layers)[number];

/** WGS 84, decimal degrees: longitude, latitude. */
export type Point = readonly [longitude: number, latitude: number];

/** Something on the map. */
export interface Feature {
  readonly layer: Layer;
  /** 1 is shown on every picture, 4 only on those of the nearest surroundings. */
  readonly weight: number;
  readonly name: string;
  /** Rings of an area, runs of a line, one point. */
  readonly parts: readonly (readonly Point[])[];
}

/** Where something lies, in decimal degrees. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

interface CoverageTable extends Extent {
  onlyOne: Generated<boolean>;
  source: string;
  features: number;
  importedAt: Date;
}

interface FeaturesTable {
  id: Generated<number>;
  layer: Layer;
  weight: number;
  name: string;
  /** A `box` of PostgreSQL; never read. */
  extent: unknown;
  parts: Feature["parts"];
}

declare module "#src/platform/db.ts" {
  interface Tables {
    "territory.coverage": CoverageTable;
    "territory.features": FeaturesTable;
  }
}
