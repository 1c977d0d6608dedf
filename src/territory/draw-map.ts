import type { Feature, Layer, Point } from "./tables.ts";
import { type MapWindow, shapes, toPixel } from "./window.ts";

/** How each layer is drawn; presentation attributes, so that no style sheet is needed. */
const looks: Readonly<Record<Exclude<Layer, "road" | "name">, string>> = {
  green: 'fill="#dcebd2"',
  water: 'fill="#b9d9ee"',
  waterway: 'fill="none" stroke="#8dbfdf" stroke-width="1.5"',
  building: 'fill="#d9d2c7"',
  boundary: 'fill="none" stroke="#6b4f7a" stroke-width="2" stroke-dasharray="8 4"',
  rail: 'fill="none" stroke="#5c6f82" stroke-width="2" stroke-dasharray="6 3"',
};
const roadWidths = [6, 5, 4, 2] as const;
const areas: readonly Layer[] = ["green", "water", "building"];
/** Pixels of a letter of names, about. */
const letter = 6.5;

/**
 * A picture of what lies around a place: ground, waters, buildings, roads, names, a bar that says how long how many pixels are, and a
 * mark in the middle where the shape has one. Whole SVG; every text of the map is escaped.
 */
export function drawMap(window: MapWindow, features: readonly Feature[]): string {
  const { width, height, isMarked } = shapes[window.shape];
  const of = (layer: Layer) => features.filter((feature) => feature.layer === layer);
  const drawn = (["green", "water", "waterway", "building"] as const).map((layer) =>
    group(looks[layer], of(layer), window),
  );
  const roads = of("road");
  const byWeight = [4, 3, 2, 1].map((weight) => ({ weight, ways: roads.filter((road) => road.weight === weight) }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#f4f2ec"/>`,
    ...drawn,
    // all edges first, so that crossings look like crossings
    ...byWeight.map(({ weight, ways }) => group(road(roadWidth(weight, window) + 2, "#a9a294"), ways, window)),
    ...byWeight.map(({ weight, ways }) =>
      group(road(roadWidth(weight, window), weight === 1 ? "#fbe3a1" : "#ffffff"), ways, window),
    ),
    group(looks.rail, of("rail"), window),
    group(looks.boundary, of("boundary"), window),
    names(of("name"), roads, window),
    isMarked ? mark(width / 2, height / 2) : "",
    scaleBar(window),
    "</svg>",
  ].join("");
}

const roadWidth = (weight: number, { metres }: MapWindow) =>
  Math.max(1, (roadWidths[weight - 1] ?? 2) * (metres <= 600 ? 2 : metres <= 2_500 ? 1 : 0.5));
const road = (width: number, colour: string) =>
  `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;

function group(look: string, features: readonly Feature[], window: MapWindow): string {
  const d = features.flatMap(({ layer, parts }) => parts.map((part) => path(part, areas.includes(layer), window)));
  return d.some(Boolean) ? `<path ${look} d="${d.join("")}"/>` : "";
}

/** A line in whole pixels, without points that fall together; of lines, only what comes near the picture. */
function path(part: readonly Point[], isArea: boolean, window: MapWindow): string {
  const { width, height } = shapes[window.shape];
  const pixels = part.map((point) => toPixel(window, point)).map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const isNear = ([x, y]: readonly [number, number]) => x > -width && x < 2 * width && y > -height && y < 2 * height;
  let d = "";
  let last: readonly [number, number] | undefined;
  let isDown = false;
  for (const [place, pixel] of pixels.entries()) {
    const next = pixels[place + 1];
    if (!isArea && !isNear(pixel) && !(last && isNear(last)) && !(next && isNear(next))) {
      isDown = false;
    } else if (!isDown || last?.[0] !== pixel[0] || last[1] !== pixel[1]) {
      d += `${isDown ? "L" : "M"}${pixel[0]} ${pixel[1]}`;
      isDown = true;
    }
    last = pixel;
  }
  return isArea && d !== "" ? `${d}Z` : d;
}

/** Names of settlements where they are, and of roads along their longest stretch; each once, none over another. */
function names(points: readonly Feature[], roads: readonly Feature[], window: MapWindow): string {
  const taken: { x: number; y: number; half: number }[] = [];
  const written: string[] = [];
  const said = new Set<string>();
  const write = (name: string, x: number, y: number, turn: number, look: string) => {
    const half = (name.length * letter) / 2 + 4;
    const { width, height } = shapes[window.shape];
    const isInside = x > half && x < width - half && y > 12 && y < height - 34;
    if (!isInside || said.has(name) || taken.some((one) => overlaps(one, { x, y, half }))) return;
    said.add(name);
    taken.push({ x, y, half });
    const turned = turn === 0 ? "" : ` transform="rotate(${turn} ${x} ${y})"`;
    written.push(`<text x="${x}" y="${y}"${turned}${look}>${escapeText(name)}</text>`);
  };
  for (const { name, parts, weight } of points) {
    const [point] = parts[0] ?? [];
    if (!point) continue;
    const [x, y] = toPixel(window, point).map(Math.round) as [number, number];
    write(name, x, y, 0, weight === 1 ? ' font-weight="bold"' : "");
  }
  if (window.metres <= 1_200)
    for (const { name, parts } of roads) {
      const along = name === "" ? undefined : longest(parts.flatMap((part) => stretches(part, window)));
      if (along && along.length > name.length * letter + 10)
        write(name, along.x, along.y, along.turn, ' font-size="10"');
    }
  if (written.length === 0) return "";
  const look = 'font-family="sans-serif" font-size="12" text-anchor="middle" dominant-baseline="middle" fill="#17324d"';
  return `<g ${look} stroke="#ffffff" stroke-width="3" paint-order="stroke" stroke-linejoin="round">${written.join("")}</g>`;
}

const overlaps = (one: { x: number; y: number; half: number }, other: { x: number; y: number; half: number }) =>
  Math.abs(one.x - other.x) < one.half + other.half && Math.abs(one.y - other.y) < 16;

interface Stretch {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** Degrees by which a name along it is turned, never upside down. */
  readonly turn: number;
}

function stretches(part: readonly Point[], window: MapWindow): Stretch[] {
  const pixels = part.map((point) => toPixel(window, point));
  const along = pixels.slice(1).map((to, place) => stretch(pixels[place] as readonly [number, number], to));
  const [first, last] = [pixels[0], pixels.at(-1)];
  const whole = first && last ? stretch(first, last) : undefined;
  // a street that hardly bends is written on as a whole
  const isStraight = whole && along.reduce((sum, { length }) => sum + length, 0) < whole.length * 1.03;
  return isStraight ? [...along, whole] : along;
}

function stretch([fromX, fromY]: readonly [number, number], [x, y]: readonly [number, number]): Stretch {
  const turn = Math.round((Math.atan2(y - fromY, x - fromX) * 180) / Math.PI);
  return {
    ...{ x: Math.round((x + fromX) / 2), y: Math.round((y + fromY) / 2), length: Math.hypot(x - fromX, y - fromY) },
    turn: turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn,
  };
}

const longest = (all: readonly Stretch[]): Stretch | undefined =>
  all.reduce<Stretch | undefined>((best, one) => (best && best.length >= one.length ? best : one), undefined);

const mark = (x: number, y: number) =>
  `<path d="M${x} ${y}c-4-9-12-15-12-24a12 12 0 1 1 24 0c0 9-8 15-12 24z" fill="#b3272d" stroke="#ffffff" stroke-width="2"/><circle cx="${x}" cy="${y - 24}" r="4" fill="#ffffff"/>`;

/** A round length of about a quarter of the width, with its name in metres or kilometres. */
function scaleBar({ metres, shape }: MapWindow): string {
  const { width, height } = shapes[shape];
  const tenth = 10 ** Math.floor(Math.log10(metres / 4));
  const long = [5, 2, 1].map((times) => times * tenth).find((length) => length <= metres / 4) ?? tenth;
  const pixels = Math.round((long * width) / metres);
  const label = long >= 1_000 ? `${long / 1_000} km` : `${long} m`;
  const [left, low] = [12, height - 12];
  return [
    `<rect x="${left - 6}" y="${low - 22}" width="${pixels + 12}" height="28" fill="#ffffff" fill-opacity="0.85"/>`,
    `<path d="M${left} ${low - 5}V${low}H${left + pixels}V${low - 5}" fill="none" stroke="#17324d" stroke-width="2"/>`,
    `<text x="${left + pixels / 2}" y="${low - 8}" font-family="sans-serif" font-size="11" text-anchor="middle" fill="#17324d">${label}</text>`,
  ].join("");
}

const escapeText = (text: string) =>
  text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll(/\p{Cc}/gu, " ");
