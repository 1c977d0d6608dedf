/** Key of the municipality's own site; linked sites of a shared installation have theirs. */
export const mainSite = "comune";
