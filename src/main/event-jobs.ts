import type { EventJobs } from "#src/content/index.ts";

/** Which jobs follow which event; the slice that records an event does not know who listens. */
export const eventJobs: EventJobs = {};
