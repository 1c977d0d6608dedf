/** A bar: its name, its value, and the value as it is written. */
export interface NamedBar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** What is said of a drawing of bars to who does not see it. */
export interface BarTexts {
  /** Prefix of the ids, so that a page may carry several drawings. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Default `inherit`: that of the page around it. */
  readonly font?: string;
}

// Narrow on purpose: at 320 pixels the words keep their size, wider screens draw it larger.
const width = 320;
const longestLabel = 44;
const colours = { bar: "#1b5fa8", text: "#1a1a1a", line: "#5c6f82" };

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const shorten = (label: string): string => {
  const letters = [...label.toWellFormed().replaceAll(/\p{Cc}/gu, " ")];
  return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join("")}…` : letters.join("");
};
const longest = (bars: readonly NamedBar[]): number => Math.max(1, ...bars.map(({ value }) => value));

/** Bars that lie, one below the other, each with its name above it: for names of any length. SVG without style or script. */
export function drawLyingBars(bars: readonly NamedBar[], texts: BarTexts): string {
  const row = 36;
  const most = longest(bars);
  const parts = bars.map(({ label, value, text }, place) => {
    const top = place * row;
    const long = Math.max(1, Math.round((value / most) * (width - 4)));
    return `<text x="2" y="${top + 13}" fill="${colours.text}">${escapeText(shorten(label))}</text><text x="${width - 2}" y="${top + 13}" text-anchor="end" fill="${colours.text}">${escapeText(text)}</text><rect x="2" y="${top + 18}" width="${long}" height="10" fill="${colours.bar}"/>`;
  });
  return frame(parts.join(""), bars.length * row, texts);
}

/** Bars that stand side by side, for months and hours; every `each`th has its name below. */
export function drawStandingBars(bars: readonly NamedBar[], texts: BarTexts, each = 1): string {
  const high = 150;
  const most = longest(bars);
  const step = (width - 4) / Math.max(1, bars.length);
  const parts = bars.map(({ label, value }, place) => {
    const tall = Math.round((value / most) * (high - 20));
    const left = 2 + place * step;
    const name =
      place % each === 0
        ? `<text x="${(left + step / 2).toFixed(1)}" y="${high + 14}" font-size="10" text-anchor="middle" fill="${colours.text}">${escapeText(shorten(label))}</text>`
        : "";
    return `<rect x="${(left + step * 0.1).toFixed(1)}" y="${high - tall}" width="${(step * 0.8).toFixed(1)}" height="${tall}" fill="${colours.bar}"/>${name}`;
  });
  const top = bars.find(({ value }) => value === most)?.text ?? "";
  const scale = `<line x1="0" x2="${width}" y1="20" y2="20" stroke="${colours.line}" stroke-dasharray="2 3"/><text x="2" y="14" font-size="10" fill="${colours.text}">${escapeText(top)}</text><line x1="0" x2="${width}" y1="${high}" y2="${high}" stroke="${colours.line}"/>`;
  return frame(scale + parts.join(""), high + 22, texts);
}

function frame(inside: string, height: number, { id, title, description, font = "inherit" }: BarTexts): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${Math.max(height, 1)}" width="100%" role="img" aria-labelledby="${escapeText(id)}-title ${escapeText(id)}-desc" font-size="12" font-family="${escapeText(font)}"><title id="${escapeText(id)}-title">${escapeText(title)}</title><desc id="${escapeText(id)}-desc">${escapeText(description)}</desc>${inside}</svg>`;
}
