export { actPage } from "./act-page.tsx";
export type { ShownAct } from "./act-queries.ts";
export { boardPage } from "./board-page.tsx";
export { findActs } from "./find-acts.ts";
export { boardPath } from "./paths.ts";
export { askForms, askPages } from "./requests/form/form-pages.tsx";
export { textPage } from "./text-page.tsx";
export { ActRow } from "./views/act-row.tsx";
export { watchForms, watchPages } from "./watchers/watch-pages.tsx";
