export { drawnMap } from "./drawn-map.ts";
export { forgetMap, importMap } from "./import-map.ts";
export { findCoverage } from "./map-queries.ts";
export { mapRoute } from "./map-route.ts";
export { mapPath } from "./paths.ts";
export { readGeoJson } from "./read-geojson.ts";
export { fromPixel, lies, type MapWindow, middleOf, shapes, widthOf, widths } from "./window.ts";
