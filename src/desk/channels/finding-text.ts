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
  const sentence = say(`finding.${code}` as Parameters<typeof say>[0], values);
  const channel = channels.find(({ account }) => account.id === accountId);
  // this one names its channel by itself
  return channel && code !== "channel-stopped" ? `${channelLabel(channel.account)}. ${sentence}` : sentence;
}
