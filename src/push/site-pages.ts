// A door of its own: the desk and the worker do not load the page.
export { pushPage } from "./page.tsx";
export { pushRoutes } from "./routes.ts";
export { readVapidKeys } from "./vapid.ts";
