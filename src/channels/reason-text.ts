import { channelText } from "./messages.ts";
import type { Reason } from "./publisher.ts";

/** Why figures or comments could not be asked for, as a sentence: nothing was to be published, so nothing is said of publishing. */
export function askingText(language: string, reason: Reason): string {
  const say = channelText(language);
  return reason === "no-answer" || reason === "server-fault" ? say(`asking.${reason}`) : say(`reason.${reason}`);
}
