import { mastodon } from "./mastodon.ts";
import type { SimulatedNetwork } from "./request.ts";
import { telegram } from "./telegram.ts";

/** The simulated networks by the first part of their address. */
export const networks: Readonly<Record<string, SimulatedNetwork>> = { telegram, mastodon };
