export { buildAssets } from "./assets/build.ts";
export { readAssets } from "./assets/manifest.ts";
export { listenPublished } from "./cache/listen-published.ts";
export type { PartState } from "./health.ts";
export { openingOf } from "./opening.ts";
export { buildSite, type SiteParts } from "./site.ts";
export { openSiteState, type SiteState } from "./site-state.ts";
export { readDirectory } from "./sites/directory.ts";
export { onlyOnMain } from "./sites/only-main.ts";
