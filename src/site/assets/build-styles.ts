import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import { compileStringAsync } from "sass";
import type { Font } from "./fonts.ts";

/** The library's primary colour as it stands in its stylesheet. */
const libraryPrimary = /(--bs-(?:primary|blue):\s*)?(#06c\b|#0066cc\b|hsl\(210,\s*100%,\s*40%\))/g;
/** Its darker shades of buttons under the pointer. */
const libraryShades = /#0057ad\b|#0052a3\b|#004d99\b/g;

/**
 * The site's stylesheet: Bootstrap Italia, then our own, without the rules of class names that no source holds, the
 * library's colour replaced by the municipality's variable, minified.
 */
export async function buildStyles(
  program: string,
  sources: ReadonlyMap<string, string>,
  fontNames: readonly { font: Font; href: string }[],
): Promise<Uint8Array> {
  const library = await readFile(
    join(program, "node_modules", "bootstrap-italia", "dist", "css", "bootstrap-italia.min.css"),
    "utf8",
  );
  const own = [...sources].filter(([path]) => path.endsWith(".scss"));
  const compiled = await Promise.all(
    own.map(async ([, text]) => (await compileStringAsync(text, { loadPaths: [join(program, "src")] })).css),
  );
  const [purged] = await new PurgeCSS().purge({
    css: [{ raw: library }],
    content: [...sources].filter(([path]) => !path.endsWith(".scss")).map(([, raw]) => ({ raw, extension: "tsx" })),
    defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
    keyframes: true,
    fontFace: true,
  });
  const coloured = (purged?.css ?? library).replaceAll(libraryPrimary, (match, definition: string | undefined) =>
    definition === undefined ? "var(--bs-primary)" : match,
  );
  const shaded = coloured.replaceAll(libraryShades, "color-mix(in srgb,var(--bs-primary) 82%,#000)");
  const css = [fontNames.map(fontFace).join("\n"), shaded, ...compiled].join("\n");
  return transform({
    filename: "site.css",
    code: Buffer.from(css),
    minify: true,
    errorRecovery: true,
    targets: { chrome: 105 << 16, firefox: 104 << 16, safari: (15 << 16) | (6 << 8) },
  }).code;
}

const fontFace = ({ font, href }: { font: Font; href: string }): string =>
  `@font-face{font-family:"${font.family}";font-style:${font.style};font-weight:${font.weight};font-display:swap;src:url("${href}") format("woff2")}`;
