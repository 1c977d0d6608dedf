/** Longest slug; addresses stay readable in print and in mail. */
const longest = 80;

/** The last part of an address from a title: lower case, accents folded, words joined by hyphens, at most 80 characters. */
export function slugify(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words.length <= longest) return words || "senza-titolo";
  const cut = words.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 1));
}
