import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "lightningcss";
import { PurgeCSS } from "purgecss";
import { compileStringAsync } from "sass";
import type { Font } from "./fonts.ts";
import { logicalSides } from "./logical-sides.ts";

/** The library's primary colour and its darker shades, as they stand in the minified stylesheet. */
const libraryPrimary = /(--bs-(?:primary|blue):)?(#06c|#0066cc)\b/g;
const libraryShades = /#0059b3\b|#0057ad\b|#0052a3\b|#004d99\b|#004c99\b|#003d7a\b|#036\b|#003366\b/g;
const darker = "color-mix(in srgb,var(--bs-primary) 82%,#000)";

/**
 * The site's stylesheet: Bootstrap Italia, then our own, without the rules of class names that no source holds, the
 * library's colour replaced by the municipality's variable, minified.
 */
export async function buildStyles(
  program: string,
  sources: ReadonlyMap<string, string>,
  fontNames: readonly { font: Font; href: string }[],
): Promise<string> {
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
  const css = [fontNames.map(fontFace).join("\n"), purged?.css ?? library, ...compiled].join("\n");
  const { code } = transform({
    filename: "site.css",
    code: Buffer.from(css),
    minify: true,
    errorRecovery: true,
    visitor: logicalSides,
    targets: { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (2 << 8) },
  });
  return Buffer.from(code)
    .toString("utf8")
    .replaceAll(libraryPrimary, (match, definition: string | undefined) =>
      definition === undefined ? "var(--bs-primary)" : match,
    )
    .replaceAll(libraryShades, darker);
}

const fontFace = ({ font, href }: { font: Font; href: string }): string =>
  `@font-face{font-family:"${font.family}";font-style:${font.style};font-weight:${font.weight};font-display:swap;src:url("${href}") format("woff2")}`;
