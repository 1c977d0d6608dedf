import { bluesky } from "./bluesky.ts";
import { facebook } from "./facebook.ts";
import { instagram } from "./instagram.ts";
import { linkedin } from "./linkedin.ts";
import { mastodon } from "./mastodon.ts";
import type { Publisher } from "./publisher.ts";
import { telegram } from "./telegram.ts";
import { threads } from "./threads.ts";
import { whatsapp } from "./whatsapp.ts";
import { x } from "./x.ts";
import { youtube } from "./youtube.ts";

/** A network's name as people know it. */
export const networkName = (network: string): string =>
  network === "activitypub" ? "Fediverso" : (networkPublishers.find((one) => one.network === network)?.name ?? network);

/** The networks that this installation can be on, in the order in which people see them. */
export const networkPublishers: readonly Publisher[] = [
  facebook,
  instagram,
  threads,
  x,
  linkedin,
  youtube,
  telegram,
  mastodon,
  bluesky,
  whatsapp,
];
