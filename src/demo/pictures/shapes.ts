/** Parts of the drawn landscapes, as SVG. The canvas is 1600 by 1000. */
export const width = 1600;
export const height = 1000;

type Random = () => number;

export const sky = (top: string, bottom: string): string =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#sky)"/>`;

export const disc = (x: number, y: number, radius: number, color: string, opacity = 1): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}" opacity="${opacity}"/>`;

const rect = (x: number, y: number, w: number, h: number, color: string): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${color}"/>`;

export { rect };

/** A line of hills: `base` is its mean height, `swing` how much it rises and falls. */
export function hills(random: Random, base: number, swing: number, color: string): string {
  const [first, second] = [random() * 6, random() * 6];
  const points = Array.from({ length: 41 }, (_, index) => {
    const x = index * 40;
    const y = base + Math.sin(x / 260 + first) * swing * 0.6 + Math.sin(x / 110 + second) * swing * 0.25;
    return `L${x} ${y.toFixed(1)}`;
  });
  return `<path d="M0 ${height}${points.join("")}L${width} ${height}Z" fill="${color}"/>`;
}

export const cypress = (x: number, foot: number, size: number, color: string): string =>
  `<path d="M${x} ${foot - size}C${x + size * 0.16} ${foot - size * 0.5} ${x + size * 0.15} ${foot - size * 0.1} ${x} ${foot}C${x - size * 0.15} ${foot - size * 0.1} ${x - size * 0.16} ${foot - size * 0.5} ${x} ${foot - size}Z" fill="${color}"/>`;

export const cypresses = (random: Random, count: number, foot: number, size: number, color: string): string =>
  Array.from({ length: count }, (_, index) =>
    cypress(80 + (index * 1_440) / count + random() * 40, foot + random() * 30, size * (0.7 + random() * 0.5), color),
  ).join("");

/** Round trees with a trunk: olives when small and grey-green. */
export const trees = (random: Random, count: number, foot: number, size: number, colors: readonly string[]): string =>
  Array.from({ length: count }, (_, index) => {
    const x = 40 + (index * 1_540) / count + random() * 50;
    const y = foot + random() * 60;
    const color = colors[index % colors.length] ?? "#678";
    return `${rect(x - size * 0.06, y - size * 0.4, size * 0.12, size * 0.5, "#5b4a3a")}${disc(x, y - size * 0.7, size * 0.45, color)}${disc(x + size * 0.25, y - size * 0.55, size * 0.3, color, 0.9)}`;
  }).join("");

/** Rows of a field or a vineyard, running to a point on the horizon. */
export const rows = (horizon: number, color: string, count = 22): string =>
  Array.from({ length: count }, (_, index) => {
    const x = ((index - count / 2) * 3_600) / count + 800;
    return `<path d="M800 ${horizon}L${x} ${height}" stroke="${color}" stroke-width="${6 + (index % 3) * 3}" opacity="0.5"/>`;
  }).join("");

/** A walled town on a hill with towers and windows that are lit or not. */
export function town(random: Random, x: number, foot: number, scale: number, wall: string, roof: string): string {
  const houses = Array.from({ length: 14 }, (_, index) => {
    const w = (34 + random() * 40) * scale;
    const h = (60 + random() * 110) * scale;
    const left = x + index * 38 * scale - w / 2;
    const top = foot - h - Math.sin((index / 13) * Math.PI) * 120 * scale;
    const window = rect(left + w * 0.4, top + h * 0.25, w * 0.16, w * 0.24, roof);
    return `${rect(left, top, w, foot + 170 * scale - top, wall)}<path d="M${left - 4} ${top}L${left + w / 2} ${top - 26 * scale}L${left + w + 4} ${top}Z" fill="${roof}"/>${window}`;
  }).join("");
  return `${tower(x + 250 * scale, foot - 150 * scale, scale, wall, roof)}${houses}`;
}

/** A square tower with battlements. */
export function tower(x: number, foot: number, scale: number, wall: string, shade: string): string {
  const w = 70 * scale;
  const h = 260 * scale;
  const teeth = [0, 1, 2, 3].map((index) =>
    rect(x + (index * w) / 3.5, foot - h - 18 * scale, w / 7, 20 * scale, wall),
  );
  return `${rect(x, foot - h, w, h, wall)}${rect(x + w * 0.7, foot - h, w * 0.3, h, shade)}${teeth.join("")}`;
}

/** A row of round arches, as of a loggia. */
export const arches = (top: number, count: number, stone: string, dark: string): string => {
  const w = width / count;
  return `${rect(0, top, width, height - top, stone)}${Array.from({ length: count }, (_, index) => {
    const left = index * w + w * 0.16;
    const right = (index + 1) * w - w * 0.16;
    const radius = (right - left) / 2;
    const spring = top + 140 + radius;
    return `<path d="M${left} ${height}V${spring}A${radius} ${radius} 0 0 1 ${right} ${spring}V${height}Z" fill="${dark}"/>`;
  }).join("")}`;
};

/** Bands of a meander, the ornament of Etruscan pottery. */
export const meander = (y: number, step: number, color: string): string =>
  Array.from({ length: Math.ceil(width / step) }, (_, index) => {
    const x = index * step;
    const s = step / 5;
    return `<path d="M${x} ${y + 4 * s}V${y}H${x + 4 * s}V${y + 3 * s}H${x + 2 * s}V${y + 2 * s}" fill="none" stroke="${color}" stroke-width="${s * 0.6}"/>`;
  }).join("");

export const scattered = (
  random: Random,
  count: number,
  area: readonly [number, number],
  draw: (x: number, y: number, at: number) => string,
): string =>
  Array.from({ length: count }, (_, index) =>
    draw(random() * width, area[0] + random() * (area[1] - area[0]), index),
  ).join("");
