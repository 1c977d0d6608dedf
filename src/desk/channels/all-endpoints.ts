import type { Endpoint } from "payload";
import type { DeskSettings } from "../settings.ts";
import { postEndpoints } from "./endpoints.ts";
import { fediverseEndpoints } from "./fediverse-endpoints.ts";
import { inboxEndpoints } from "./inbox-endpoints.ts";
import { officeEndpoints } from "./office-endpoints.ts";
import { pictureEndpoints } from "./picture-endpoints.ts";
import { profileEndpoints } from "./profile-endpoints.ts";

/** Everything that the desk answers about channels. */
export const channelEndpoints = (settings: DeskSettings): Endpoint[] => [
  ...postEndpoints(settings),
  ...profileEndpoints(settings),
  ...officeEndpoints,
  ...pictureEndpoints(settings),
  ...inboxEndpoints(settings),
  ...fediverseEndpoints(settings),
];
