import { type MapWindow, type Shape, shapes, widths } from "./window.ts";

const root = "/mappa";

/** Fastify's pattern of a picture's address. */
export const mapPattern = `${root}/:file`;

/** Address of a picture: `/mappa/43.27530,11.98530,1200,place.svg`. */
export const mapPath = ({ centre, metres, shape }: MapWindow): string =>
  `${root}/${centre.latitude.toFixed(5)},${centre.longitude.toFixed(5)},${metres},${shape}.svg`;

/** What an address asks for; nothing when it is none of ours. */
export function readMapFile(file: string): MapWindow | undefined {
  const read = /^(-?\d{1,2}\.\d{5}),(-?\d{1,3}\.\d{5}),(\d{1,5}),(\w{1,10})\.svg$/.exec(file);
  if (!read) return undefined;
  const [, latitude, longitude, metres, shape = ""] = read;
  if (!isShape(shape) || !widths.some((width) => width === Number(metres))) return undefined;
  return { centre: { latitude: Number(latitude), longitude: Number(longitude) }, metres: Number(metres), shape };
}

const isShape = (text: string): text is Shape => Object.hasOwn(shapes, text);
