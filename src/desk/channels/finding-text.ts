import type { Finding } from "#src/channels/index.ts";
import { channelsDeskMessages } from "./messages.ts";

/** A finding as a sentence for the person at the desk. */
export function findingText({ code, values }: Finding, language: string): string {
  const say = channelsDeskMessages(language);
  return say(`finding.${code}` as Parameters<typeof say>[0], values);
}
