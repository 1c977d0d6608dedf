// A door of its own: the description is made from the shapes of the content types, which come with their pages.
export { apiRoutes } from "./api/routes.ts";
export { catalogueRoutes } from "./catalogue/routes.ts";
export { openDataPage } from "./page.tsx";
