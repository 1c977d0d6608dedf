import { z } from "zod";
import { err, ok, type Result } from "#src/kernel/result.ts";
import type { Extent, Feature, Layer, Point } from "./tables.ts";

/** More than any municipality has; a whole region is told to be cut first. */
const mostFeatures = 400_000;
const longestName = 100;

/** Why a file is no map. `at` counts features from 1. */
export type MapRefusal =
  | { readonly kind: "not-geojson" }
  | { readonly kind: "not-wgs84"; readonly at: number }
  | { readonly kind: "too-many"; readonly most: number }
  | { readonly kind: "nothing-known" };

const Tags = z.record(z.string(), z.unknown());
const Position = z.array(z.number()).min(2);
const Line = z.array(Position);
const Geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: Position }),
  z.object({ type: z.literal("LineString"), coordinates: Line }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(Line) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(Line) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Line)) }),
]);
const Collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.object({ geometry: z.unknown(), properties: Tags.nullish() })),
});

/** Weights of `highway` of OpenStreetMap; any other value is a way for who walks. */
const roads: Readonly<Record<string, number>> = {
  ...{ motorway: 1, trunk: 1, primary: 1, motorway_link: 2, trunk_link: 2, primary_link: 2 },
  ...{ secondary: 2, tertiary: 2, secondary_link: 3, tertiary_link: 3 },
  ...{ residential: 3, unclassified: 3, living_street: 3, pedestrian: 3, road: 3 },
};
const settlements: Readonly<Record<string, number>> = { city: 1, town: 1, village: 2, suburb: 2, quarter: 3 };

/**
 * Reads a GeoJSON file (RFC 7946: WGS 84). What each feature is, its tags say as in OpenStreetMap (`highway`, `railway`, `waterway`,
 * `natural=water`, `building`, `boundary=administrative`, `place`); without such a tag a line is a road, an area a boundary, a point with
 * a name a name. Geometries of other kinds are left out.
 */
export function readGeoJson(json: string): Result<readonly Feature[], MapRefusal> {
  const read = Collection.safeParse(parse(json));
  if (!read.success) return err({ kind: "not-geojson" });
  if (read.data.features.length > mostFeatures) return err({ kind: "too-many", most: mostFeatures });
  const found: Feature[] = [];
  for (const [place, { geometry, properties }] of read.data.features.entries()) {
    const shape = Geometry.safeParse(geometry);
    if (!shape.success) continue;
    const parts = partsOf(shape.data);
    if (parts.flat().some(([longitude, latitude]) => Math.abs(longitude) > 180 || Math.abs(latitude) > 90))
      return err({ kind: "not-wgs84", at: place + 1 });
    const kind = kindOf(shape.data.type, properties ?? {});
    if (kind && parts.some((part) => part.length > 0)) found.push({ ...kind, name: nameOf(properties ?? {}), parts });
  }
  const drawn = found.filter(({ layer, name }) => layer !== "name" || name !== "");
  return drawn.length > 0 ? ok(drawn) : err({ kind: "nothing-known" });
}

/** Around all of it. */
export function extentOf(parts: Feature["parts"]): Extent {
  const extent = { west: 180, south: 90, east: -180, north: -90 };
  for (const [longitude, latitude] of parts.flat()) {
    extent.west = Math.min(extent.west, longitude);
    extent.east = Math.max(extent.east, longitude);
    extent.south = Math.min(extent.south, latitude);
    extent.north = Math.max(extent.north, latitude);
  }
  return extent;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const nameOf = ({ name }: Readonly<Record<string, unknown>>): string =>
  typeof name === "string" ? name.replaceAll("\0", "").toWellFormed().trim().slice(0, longestName) : "";

/** What is drawn as what; nothing for what is not drawn. */
function kindOf(
  type: z.infer<typeof Geometry>["type"],
  tags: Readonly<Record<string, unknown>>,
): { layer: Layer; weight: number } | undefined {
  const tag = (name: string) => (typeof tags[name] === "string" ? tags[name] : undefined);
  const isArea = type === "Polygon" || type === "MultiPolygon";
  if (type === "Point") return { layer: "name", weight: settlements[tag("place") ?? ""] ?? 3 };
  if (tag("boundary") !== undefined) return { layer: "boundary", weight: 1 };
  if (tag("building") !== undefined) return isArea ? { layer: "building", weight: 4 } : undefined;
  if (tag("natural") === "water" || tag("water") !== undefined)
    return isArea ? { layer: "water", weight: 1 } : undefined;
  const waterway = tag("waterway");
  if (waterway !== undefined) return { layer: "waterway", weight: waterway === "river" ? 1 : 3 };
  if (tag("railway") !== undefined) return isArea ? undefined : { layer: "rail", weight: 1 };
  const highway = tag("highway");
  if (highway !== undefined) return isArea ? undefined : { layer: "road", weight: roads[highway] ?? 4 };
  if (tag("landuse") !== undefined || tag("leisure") !== undefined || tag("natural") !== undefined)
    return isArea ? { layer: "green", weight: 2 } : undefined;
  return isArea ? { layer: "boundary", weight: 1 } : { layer: "road", weight: 3 };
}

function partsOf(shape: z.infer<typeof Geometry>): Point[][] {
  switch (shape.type) {
    case "Point":
      return [thinned([shape.coordinates])];
    case "LineString":
      return [thinned(shape.coordinates)];
    case "MultiLineString":
    case "Polygon":
      return shape.coordinates.map(thinned);
    case "MultiPolygon":
      return shape.coordinates.flat().map(thinned);
  }
}

/** To a metre, without points that fall together. */
function thinned(line: readonly (readonly number[])[]): Point[] {
  const kept: Point[] = [];
  for (const [longitude = 0, latitude = 0] of line) {
    const point: Point = [round(longitude), round(latitude)];
    const last = kept.at(-1);
    if (last?.[0] !== point[0] || last?.[1] !== point[1]) kept.push(point);
  }
  return kept;
}

const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000;
