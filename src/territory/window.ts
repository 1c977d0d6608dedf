import type { Extent, Point } from "./tables.ts";

/** Metres that pictures are wide, from near to far. */
export const widths: readonly number[] = [300, 600, 1_200, 2_500, 5_000, 10_000, 20_000, 40_000];

/** Pictures: their size in pixels, and whether their middle is marked. */
export const shapes = {
  place: { width: 640, height: 400, isMarked: true },
  chosen: { width: 280, height: 280, isMarked: true },
  choice: { width: 280, height: 280, isMarked: false },
} as const;
export type Shape = keyof typeof shapes;

/** A place on earth (WGS 84, decimal degrees). */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a picture shows. */
export interface MapWindow {
  readonly centre: Position;
  /** Metres from its left to its right edge. */
  readonly metres: number;
  readonly shape: Shape;
}

/** Metres of a degree of latitude; one of longitude is shorter by the cosine of the latitude. */
const degree = 111_195;
const perPixel = ({ metres, shape }: MapWindow) => metres / shapes[shape].width;
const shrink = ({ centre }: MapWindow) => Math.cos((centre.latitude * Math.PI) / 180);

/** Where a point falls, in pixels from the upper left corner. */
export function toPixel(window: MapWindow, [longitude, latitude]: Point): readonly [x: number, y: number] {
  const { width, height } = shapes[window.shape];
  const { centre } = window;
  const scale = degree / perPixel(window);
  return [
    width / 2 + (longitude - centre.longitude) * scale * shrink(window),
    height / 2 - (latitude - centre.latitude) * scale,
  ];
}

/** Which place was pointed at, to five decimals (about a metre). */
export function fromPixel(window: MapWindow, x: number, y: number): Position {
  const { width, height } = shapes[window.shape];
  const scale = degree / perPixel(window);
  const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000;
  return {
    latitude: round(window.centre.latitude - (y - height / 2) / scale),
    longitude: round(window.centre.longitude + (x - width / 2) / (scale * shrink(window))),
  };
}

/** What of the earth a picture shows. */
export function extentOfWindow(window: MapWindow): Extent {
  const { width, height } = shapes[window.shape];
  const [northWest, southEast] = [fromPixel(window, 0, 0), fromPixel(window, width, height)];
  return {
    ...{ west: northWest.longitude, north: northWest.latitude },
    ...{ east: southEast.longitude, south: southEast.latitude },
  };
}

/** Whether a place lies on the map. */
export const lies = ({ latitude, longitude }: Position, { west, south, east, north }: Extent): boolean =>
  latitude >= south && latitude <= north && longitude >= west && longitude <= east;

/** The narrowest width that shows everything that the map covers. */
export function widthOf(extent: Extent, shape: Shape = "place"): number {
  const middle = ((extent.south + extent.north) / 2) * (Math.PI / 180);
  const across = (extent.east - extent.west) * degree * Math.cos(middle);
  const { width, height } = shapes[shape];
  const needed = Math.max(across, ((extent.north - extent.south) * degree * width) / height);
  return widths.find((metres) => metres >= needed) ?? Math.max(...widths);
}

/** The middle of what the map covers. */
export const middleOf = ({ west, south, east, north }: Extent): Position => ({
  latitude: Math.round((south + north) * 50_000) / 100_000,
  longitude: Math.round((west + east) * 50_000) / 100_000,
});
