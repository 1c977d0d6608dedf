/** What screen readers say anyway before a picture. */
const opening =
  /^\s*(?:(?:nella|in)\s+)?(?:foto(?:grafia)?|immagine|figura|picture|photo(?:graph)?|image)\b(?:\s+(?:di|del|della|dello|dei|degli|delle|of)\b|\s+dell['’])?[\s:.,–-]*/iu;
const longest = 300;

/**
 * A first alternative text out of a caption: without "Foto di" and without who made the picture. Empty when nothing is left that
 * says what is to be seen.
 */
export function altFromCaption(caption: string): string {
  const [told = ""] = caption.split(/\s*(?:\(|\[)?(?:foto|credit[si]?|©|ph\.?)\s*:?\s*(?=\p{Lu})/u);
  const text = (told.trim() === "" ? "" : told).replace(opening, "").replaceAll(/\s+/g, " ").trim();
  const plain = text.replace(/[\s([.–-]+$/u, "");
  return (plain.slice(0, 1).toUpperCase() + plain.slice(1)).slice(0, longest);
}
