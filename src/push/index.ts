export { listNotices, topicsWithCounts } from "./counts.ts";
export { isKnownService } from "./known-services.ts";
export { pushPaths } from "./paths.ts";
export { pushPublisher } from "./publisher.ts";
export { type PushDeps, pushCron, sendNoticesJob } from "./send-due.ts";
export { urgencies } from "./tables.ts";
export { changeTopic, makeTopic, siteOfTopic, TopicFields } from "./topics.ts";
export { readVapidKeys } from "./vapid.ts";
