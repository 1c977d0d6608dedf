import { sha256Hex } from "#src/kernel/sha256.ts";
import type { AssetManifest } from "./assets/manifest.ts";
import type { SiteSettings } from "./settings.ts";

/** The stylesheet of a site: what was built, then its colour. Its address changes with either, so that it may be kept for ever. */
export interface Theme {
  readonly path: string;
  /** What follows the built stylesheet. */
  readonly css: string;
}

/** The colour as the variables that the built stylesheet reads. `#rrggbb` only: the settings' schema holds that. */
export function themeOf(
  settings: Pick<SiteSettings, "primaryColor">,
  { styles }: Pick<AssetManifest, "styles">,
): Theme {
  const color = settings.primaryColor;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const css = `:root{--bs-primary:${color};--bs-primary-rgb:${red},${green},${blue}}\n`;
  return { path: `/assets/theme-${sha256Hex(styles + css).slice(0, 10)}.css`, css };
}
