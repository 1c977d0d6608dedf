import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Addresses of the built assets by the name they have in the sources. */
export interface AssetManifest {
  readonly styles: string;
  /** Module loaded by every page. */
  readonly script: string;
  /** Fonts worth fetching at once. */
  readonly preload: readonly string[];
}

/** What the pages point at when nothing was built; the pages can be read all the same. */
export const noAssets: AssetManifest = {
  styles: "/assets/site.css",
  script: "/assets/site.js",
  preload: [],
};

/** Reads `manifest.json` of a built folder; `noAssets` when nothing was built there. */
export async function readAssets(folder: string): Promise<AssetManifest> {
  try {
    return JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as AssetManifest;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return noAssets;
    throw fault;
  }
}
