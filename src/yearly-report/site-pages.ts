// A door of its own: the desk does not load the pages.
export { reportPages } from "./page.tsx";
export { reportRoutes } from "./routes.ts";
