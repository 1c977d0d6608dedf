import { sha256Hex } from "#src/kernel/sha256.ts";
import type { SiteSettings } from "./settings.ts";

/** A stylesheet with the municipality's colour; its address changes with it, so that it may be kept for ever. */
export interface Theme {
  readonly path: string;
  readonly css: string;
}

/** The colour as the variables that the built stylesheet reads. `#rrggbb` only: the settings' schema holds that. */
export function themeOf(settings: Pick<SiteSettings, "primaryColor">): Theme {
  const color = settings.primaryColor;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const css = `:root{--bs-primary:${color};--bs-primary-rgb:${red},${green},${blue}}\n`;
  return { path: `/assets/theme-${sha256Hex(css).slice(0, 10)}.css`, css };
}
