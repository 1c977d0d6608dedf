import type { Figures } from "./queries/by-day.ts";

/** A bar of the chart: a day or a month. */
export interface Bar extends Figures {
  /** Short, below the axis. */
  readonly label: string;
  /** Number of the annotation that stands at this day; absent: none. */
  readonly mark?: number;
}

/** What is written around and behind the bars. */
export interface ChartTexts {
  readonly title: string;
  readonly description: string;
  /** Prefix of the ids, so that a page may carry several charts. */
  readonly id: string;
}

/** `narrow` keeps its words readable on a screen of 320 pixels, `wide` on a desk's. */
export type ChartShape = "wide" | "narrow";

const shapes = {
  wide: { width: 720, height: 300, left: 60, labels: 8, ticks: 6 },
  narrow: { width: 320, height: 240, left: 44, labels: 4, ticks: 4 },
} as const;
const bottom = 24;
/** Room above the bars for the numbers of annotations. */
const top = 22;
// Bars stand out from white, and from each other, by more than 3:1 (WCAG 2.1, 1.4.11); words by more than 4.5:1.
const colours = { views: "#4392e0", visits: "#17324d", line: "#c5c7c9", text: "#1a1a1a", mark: "#a32a5c" };

/**
 * A bar chart as SVG text: light bars for page views, dark ones in front for visits, a line with a number where an annotation stands. One
 * image to assistive technology, named by its title and description. Carries no `style`, no class and no script: the site's policy allows none.
 */
export function drawChart(
  bars: readonly Bar[],
  texts: ChartTexts,
  formatCount: (count: number) => string,
  shape: ChartShape = "wide",
): string {
  const { width, height, left, labels, ticks } = shapes[shape];
  const floor = height - bottom;
  const { step, most } = scaleOf(Math.max(1, ...bars.map(({ views }) => views)), ticks);
  const y = (value: number) => floor - (value / most) * (floor - top);
  const room = (width - left - 4) / Math.max(1, bars.length);
  const x = (index: number) => left + index * room;
  const lines = Array.from({ length: Math.round(most / step) + 1 }, (_, index) => {
    const at = round(y(index * step));
    const label = `<text x="${left - 6}" y="${at + 4}" text-anchor="end" fill="${colours.text}">${escaped(formatCount(index * step))}</text>`;
    return `<line x1="${left}" x2="${width}" y1="${at}" y2="${at}" stroke="${colours.line}"/>${label}`;
  });
  const every = Math.ceil(bars.length / labels);
  const drawn = bars.map(({ views, visits, label }, index) => {
    const name =
      index % every === 0
        ? `<text x="${round(x(index) + room / 2)}" y="${height - 6}" text-anchor="middle" fill="${colours.text}">${escaped(label)}</text>`
        : "";
    return `${bar(x(index), room, y(views), floor, colours.views)}${bar(x(index), room, y(visits), floor, colours.visits)}${name}`;
  });
  const marks = bars.flatMap(({ mark }, index) => {
    if (mark === undefined) return [];
    const at = round(x(index) + room / 2);
    const number = `<text x="${at}" y="13" text-anchor="middle" font-weight="bold" fill="${colours.mark}">${mark}</text>`;
    return [
      `<line x1="${at}" x2="${at}" y1="17" y2="${floor}" stroke="${colours.mark}" stroke-dasharray="4 3"/>${number}`,
    ];
  });
  const id = escaped(texts.id);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-labelledby="${id}-title ${id}-desc" font-size="12" font-family="inherit"><title id="${id}-title">${escaped(texts.title)}</title><desc id="${id}-desc">${escaped(texts.description)}</desc>${[...lines, ...drawn, ...marks].join("")}</svg>`;
}

function bar(left: number, room: number, from: number, floor: number, colour: string): string {
  const tall = round(floor - from);
  if (tall <= 0) return "";
  return `<rect x="${round(left + room * 0.05)}" y="${round(from)}" width="${round(room * 0.9)}" height="${tall}" fill="${colour}"/>`;
}

/** Round steps of an axis: 1, 2 or 5 with zeros, whole numbers alone. */
function scaleOf(highest: number, ticks: number): { step: number; most: number } {
  const rough = highest / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  return { step, most: Math.ceil(highest / step) * step };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
