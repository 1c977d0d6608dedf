/**
 * The library's icons that our sources name, as `it-search` or `search` inside quotes or after `#`. A word that only
 * happens to be an icon's name brings some hundred bytes; a forgotten icon would be an empty square.
 */
export function buildSprite(sprite: string, sources: ReadonlyMap<string, string>): string {
  const named = new Set<string>();
  for (const text of sources.values()) {
    for (const [, name] of text.matchAll(/["'`#](?:it-)?([a-z0-9-]+)["'`]/g)) if (name) named.add(`it-${name}`);
  }
  const symbols = [...sprite.matchAll(/<symbol id="([^"]+)".*?<\/symbol>/gs)]
    .filter(([, id]) => id !== undefined && named.has(id))
    .map(([symbol]) => symbol);
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}
