export { actPage } from "./act-page.tsx";
export { boardPage } from "./board-page.tsx";
export { textPage } from "./text-page.tsx";
export { watchForms, watchPages } from "./watchers/watch-pages.tsx";
