import { mastodon } from "./mastodon.ts";
import type { Publisher } from "./publisher.ts";
import { telegram } from "./telegram.ts";

/** The networks that this installation can be on, in the order in which people see them. */
export const networkPublishers: readonly Publisher[] = [telegram, mastodon];
