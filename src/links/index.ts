export { checkLinksJob, type LinksJobDeps, linksCron } from "./check-links-job.ts";
export { isPublicAddress } from "./is-public-address.ts";
export { type FailingLink, findLastRound, listFailing } from "./list-failing.ts";
export { tryAddress } from "./try-address.ts";
