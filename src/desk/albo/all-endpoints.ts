import type { Endpoint } from "payload";
import type { DeskSettings } from "../settings.ts";
import { dueEndpoint } from "./due-endpoint.ts";
import { emergencyEndpoint } from "./emergency-endpoint.ts";
import { boardEndpoints } from "./endpoints.ts";
import { intakeEndpoints } from "./intake-endpoints.ts";
import { redactEndpoints } from "./redact-endpoints.ts";
import { requestEndpoints } from "./requests-endpoints.ts";
import { ruleEndpoints } from "./rules-endpoints.ts";

/** Everything that the desk answers about the notice board. */
export const alboEndpoints = (settings: DeskSettings): Endpoint[] => [
  ...boardEndpoints(settings),
  ...ruleEndpoints(settings),
  ...intakeEndpoints(settings),
  ...redactEndpoints(settings),
  ...requestEndpoints(settings),
  emergencyEndpoint,
  dueEndpoint(settings),
];
