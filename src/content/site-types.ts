import type { SiteType } from "./site-type.ts";

/** The pages of all content types. A kind that is not here is shown by title and summary alone. */
export const siteTypes: readonly SiteType[] = [];
