import { getPayload, type SanitizedConfig, type ServerFunctionClient } from "payload";
import { z } from "zod";
import { deskMessages } from "../messages.ts";

const Withdrawal = z.object({
  type: z.literal("unpublish"),
  doc: z.object({ relationTo: z.string(), value: z.union([z.string(), z.number()]) }),
});

/**
 * Why a withdrawal cannot be put on the schedule: nobody wrote its reason, and when it is due nobody is there to ask.
 * @returns a sentence; `undefined` when it can, or when something else is asked of the server
 */
export async function scheduleProblem(
  config: Promise<SanitizedConfig> | SanitizedConfig,
  asked: Parameters<ServerFunctionClient>[0],
  language: string,
): Promise<string | undefined> {
  if (asked.name !== "schedule-publish") return undefined;
  const read = Withdrawal.safeParse(asked.args);
  if (!read.success) return undefined;
  const { relationTo, value } = read.data.doc;
  const payload = await getPayload({ config });
  if (!(relationTo in payload.collections)) return undefined;
  const found = (await payload.findByID({
    collection: relationTo as never,
    id: value,
    ...{ draft: true, depth: 0, locale: "all" as never, disableErrors: true },
  })) as { withdrawalReason?: Record<string, string | null> | string | null } | null;
  const reasons =
    typeof found?.withdrawalReason === "string"
      ? [found.withdrawalReason]
      : Object.values(found?.withdrawalReason ?? {});
  return reasons.some((reason) => reason?.trim()) ? undefined : deskMessages(language)("reasonBeforeSchedule");
}
