import { z } from "zod";

/** How the sending is asked for; `send-due.ts` does it. */
export const sendDueLettersJob = {
  name: "newsletter.send-due",
  payload: z.object({}).loose(),
  maxAttempts: 3,
};
