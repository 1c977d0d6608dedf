import { z } from "zod";

/** How the sending is asked for; `send-due.ts` does it. */
export const sendDueNoticesJob = { name: "push.send-due", payload: z.object({}).loose(), maxAttempts: 3 };
