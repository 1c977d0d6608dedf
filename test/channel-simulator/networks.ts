import { bluesky } from "./bluesky.ts";
import { instagram, threads } from "./containers.ts";
import { facebook } from "./facebook.ts";
import { linkedin } from "./linkedin.ts";
import { mastodon } from "./mastodon.ts";
import { oauthScreens } from "./oauth-screens.ts";
import type { SimulatedNetwork } from "./request.ts";
import { telegram } from "./telegram.ts";
import { x } from "./x.ts";
import { youtube } from "./youtube.ts";

/** The simulated networks by the first part of their address. */
export const networks: Readonly<Record<string, SimulatedNetwork>> = {
  graph: facebook,
  ...oauthScreens,
  ...{ instagram, threads, x, linkedin, youtube, telegram, mastodon, bluesky },
};
