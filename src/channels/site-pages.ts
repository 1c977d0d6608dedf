// A door of its own: the desk and the worker do not load the pages.
export { profilesPage } from "./profiles-page.tsx";
export { channelRoutes } from "./routes.ts";
