// A door of its own: the desk, the worker and the command line do not load the pages.
export { statisticsFrame } from "./embed.tsx";
export { statisticsFiles } from "./files.ts";
export { livePage } from "./live-page.tsx";
export { statisticsPage } from "./page.tsx";
