export { dropBlock, keepBlock, listBlocks, readBlock } from "./blocks.ts";
export type { FediverseDeps } from "./deps.ts";
export { type FederateDeps, federateDueJob, federateJob } from "./federate.ts";
export { listenFediverse } from "./listen.ts";
export { handleOf, openActor } from "./open-actor.ts";
export { fediverseFace, fediversePublisher } from "./publisher.ts";
