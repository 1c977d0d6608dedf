export { categoryName } from "./categories.ts";
export { changeRequest } from "./change-request.ts";
export { assistanceCron, eraseRequestsJob } from "./jobs.ts";
export { countRequests, listRequests, readRequest } from "./request-queries.ts";
export { requestStates } from "./tables.ts";
