// A door of its own: the desk and the worker do not load the pages.

export { fediverseRoutes } from "./fediverse/site-routes.ts";
export { policyPage } from "./inbox/policy-page.tsx";
export { postFeed } from "./post-feed.ts";
export { postPage } from "./post-page.tsx";
export { profilesPage } from "./profiles-page.tsx";
export { channelRoutes } from "./routes.ts";
