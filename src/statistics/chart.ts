import type { Figures } from "./queries/by-day.ts";

/** A bar of the chart: a day or a month. */
export interface Bar extends Figures {
  /** Short, below the axis. */
  readonly label: string;
}

/** What is written around and behind the bars. */
export interface ChartTexts {
  readonly title: string;
  readonly description: string;
  /** Prefix of the ids, so that a page may carry several charts. */
  readonly id: string;
}

const size = { width: 720, height: 300 };
const labelsShown = 8;
// Both stand out from white, and from each other, by more than 3:1 (WCAG 2.1, 1.4.11).
const colours = { views: "#4392e0", visits: "#17324d" };

/**
 * A bar chart as SVG text: light bars for page views, dark ones in front for visits. One image to assistive technology, named
 * by its title and description. Carries no `style`, no class and no script: the site's policy allows none.
 */
export async function drawChart(bars: readonly Bar[], texts: ChartTexts, formatCount: (count: number) => string) {
  // Loaded when the first chart is asked for: 25 MB that a site without readers of statistics does not need.
  const [Plot, { parseHTML }] = await Promise.all([import("@observablehq/plot"), import("linkedom")]);
  const { document } = parseHTML("<html><body></body></html>");
  const every = Math.ceil(bars.length / labelsShown);
  const keys = bars.map((_bar, index) => index);
  const drawn = Plot.plot({
    document,
    ...size,
    marginLeft: 60,
    x: {
      type: "band",
      domain: keys,
      label: null,
      ticks: keys.filter((key) => key % every === 0),
      tickFormat: (key: number) => bars[key]?.label ?? "",
    },
    y: {
      grid: true,
      label: null,
      ticks: 6,
      tickFormat: (count: number) => (Number.isInteger(count) ? formatCount(count) : ""),
    },
    marks: [
      Plot.barY(keys, { x: (key: number) => key, y: (key: number) => bars[key]?.views ?? 0, fill: colours.views }),
      Plot.barY(keys, { x: (key: number) => key, y: (key: number) => bars[key]?.visits ?? 0, fill: colours.visits }),
      Plot.ruleY([0]),
    ],
  });
  return asImage(drawn as unknown as Element, document as unknown as Document, texts);
}

function asImage(svg: Element, document: Document, { id, title, description }: ChartTexts): string {
  for (const sheet of svg.querySelectorAll("style")) sheet.remove();
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const name of ["style", "class", "aria-label", "aria-hidden", "aria-description"])
      element.removeAttribute(name);
  }
  for (const [name, text] of [["desc", description] as const, ["title", title] as const]) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    element.setAttribute("id", `${id}-${name}`);
    element.textContent = text;
    svg.prepend(element);
  }
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-title ${id}-desc`);
  svg.setAttribute("font-size", "12");
  svg.setAttribute("font-family", "inherit");
  return svg.outerHTML;
}
