/** A text without what networks change on the way: composition, kinds and number of white space. */
export const plainOf = (text: string): string => text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();

/** Whether two texts say the same, as far as a network gives back what it was given. */
export const isSameText = (a: string, b: string): boolean => plainOf(a) === plainOf(b);

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** The text in the little HTML that Mastodon and its kin give back. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<br\s*\/?>/g, "\n")
    .replaceAll(/<\/p>\s*<p>/g, "\n\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    });
}

/** How far clocks of ours and of a network may differ, milliseconds. */
const clockSlackMs = 120_000;

/** Whether something made at `made` (a date as the network writes it) can be what was first sent at `since`. */
export function isRecent(made: string, since: Date): boolean {
  const instant = Date.parse(made);
  return Number.isNaN(instant) || instant >= since.getTime() - clockSlackMs;
}
