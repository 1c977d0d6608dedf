import type { Finding, reviewPost } from "#src/channels/index.ts";
import { channelsDeskMessages } from "./messages.ts";
import { channelLabel } from "./reach.ts";

type Review = Awaited<ReturnType<typeof reviewPost>>;

/** A finding as a sentence for the person at the desk; what is about one channel names it. */
export function sentenceOf(
  { code, values, accountId }: Finding & { readonly accountId?: string },
  { channels }: Pick<Review, "channels">,
  language: string,
): string {
  const say = channelsDeskMessages(language);
  const channel = channels.find(({ account }) => account.id === accountId);
  const named = channel && channelLabel(channel.account);
  const sentence = (own = values) => say(`finding.${code}` as Parameters<typeof say>[0], own);
  // this one names its channel by itself
  if (code === "channel-stopped" && named) return sentence({ channel: named });
  return named ? `${named}. ${sentence()}` : sentence();
}
