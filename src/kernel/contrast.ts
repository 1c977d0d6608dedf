/** Contrast of white text on a colour `#rrggbb`: 1 to 21; 4.5 is wanted for text. Source: WCAG 2.2, contrast ratio and 1.4.3. */
export function contrastWithWhite(color: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return 1.05 / (luminance + 0.05);
}

/** The colour itself when white text can be read on it, else the nearest darker one of the same hue on which it can. */
export function readableShade(color: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const scaled = (share: number) =>
    `#${channels
      .map((value) =>
        Math.round(value * share)
          .toString(16)
          .padStart(2, "0"),
      )
      .join("")}`;
  let share = 1;
  while (contrastWithWhite(scaled(share)) < 4.5) share -= 0.01;
  return scaled(share);
}
