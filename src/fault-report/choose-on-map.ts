import type { KnownMap } from "#src/platform/public-page.ts";
import { fromPixel, lies, type MapWindow, middleOf, shapes, widthOf, widths } from "#src/territory/index.ts";
import { positionOf, readDraft } from "./draft.ts";

/** Name of the picture that is a button: browsers send `map.x` and `map.y`, in pixels from its upper left corner. */
export const mapButton = "map";
/** Names of where the middle of the shown map is, how wide it is, and of the buttons beside it. */
export const centreField = "mapCentre";
export const metresField = "mapMetres";
export const zoomField = "mapZoom";

/** How many of the widths a press on the map comes nearer: four times. */
const nearerBy = 2;

/**
 * The map that the form shows: around the chosen place, or all of it. Around a place that does not lie on it (a position of the device,
 * elsewhere) nothing can be drawn.
 */
export function mapToChooseOn(form: URLSearchParams, map: KnownMap | undefined): MapWindow | undefined {
  if (!map) return undefined;
  const chosen = positionOf(readDraft(form));
  if (chosen && !lies(chosen, map)) return undefined;
  const asked = widths.find((metres) => String(metres) === form.get(metresField));
  const whole = widthOf(map, "choice");
  return {
    centre: chosen ?? middleOf(map),
    metres: asked ?? (chosen ? 1_200 : whole),
    shape: chosen ? "chosen" : "choice",
  };
}

/**
 * Does what was pressed on the map to what was typed: the place that was pointed at becomes the position, and the map comes nearer; the
 * buttons beside it change how wide it is. A press by the keyboard points at no place.
 * @returns whether something of the map was pressed
 */
export function chooseOnMap(form: URLSearchParams, map: KnownMap | undefined): boolean {
  const window = pressedMap(form, map);
  const [x, y] = ["x", "y"].map((axis) => Number.parseInt(form.get(`${mapButton}.${axis}`) ?? "", 10)) as [
    number,
    number,
  ];
  const zoom = form.get(zoomField);
  const isPressed = Number.isInteger(x) && Number.isInteger(y);
  if (!window || !map) return isPressed || zoom !== null;
  const { width, height } = shapes[window.shape];
  const isPoint = isPressed && x >= 0 && y >= 0 && x <= width && y <= height && (x > 0 || y > 0);
  const point = isPoint ? fromPixel(window, x, y) : undefined;
  if (point && lies(point, map)) {
    form.set("latitude", point.latitude.toFixed(5));
    form.set("longitude", point.longitude.toFixed(5));
    form.delete("noPosition");
    form.set(metresField, String(widthBeside(window.metres, -nearerBy)));
  } else if (zoom === "nearer" || zoom === "wider") {
    form.set(metresField, String(widthBeside(window.metres, zoom === "nearer" ? -1 : 1)));
  }
  return isPressed || zoom !== null;
}

/** The map as it was shown: what else was done in the form since, with a script or without, has not moved it. */
function pressedMap(form: URLSearchParams, map: KnownMap | undefined): MapWindow | undefined {
  const window = mapToChooseOn(form, map);
  const [, latitude, longitude] = /^(-?\d{1,2}\.\d{5}),(-?\d{1,3}\.\d{5})$/.exec(form.get(centreField) ?? "") ?? [];
  const centre = { latitude: Number(latitude), longitude: Number(longitude) };
  return window && map && latitude !== undefined && lies(centre, map) ? { ...window, centre } : window;
}

const widthBeside = (metres: number, steps: number): number => {
  const at = widths.indexOf(metres) + steps;
  return widths[Math.min(Math.max(at, 0), widths.length - 1)] ?? metres;
};
