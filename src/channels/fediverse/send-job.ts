import { z } from "zod";

/** Tells one server what it has still to hear, in order. */
export const sendJob = {
  name: "channels.federate",
  payload: z.object({ inbox: z.string().max(1_000) }),
  maxAttempts: 3,
} as const;
