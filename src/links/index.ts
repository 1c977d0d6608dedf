export { checkLinksJob, type LinksJobDeps, linksCron } from "./check-links-job.ts";
export { type FailingLink, findLastRound, listFailing } from "./list-failing.ts";
