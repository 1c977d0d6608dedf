export { actPage } from "./act-page.tsx";
export { boardPage } from "./board-page.tsx";
