import { findCard } from "../posts/find-card.ts";
import { messageHash } from "../posts/message-hash.ts";
import type { Message, Publisher } from "../publisher.ts";
import type { Claimed } from "./claim-delivery.ts";
import type { ChannelJobDeps } from "./deps.ts";
import { fitMedium } from "./fit-media.ts";

/**
 * Adds the page's card to what goes out where the network makes none by itself, and writes it into the row, so that the archive has
 * it as sent. Doing it twice changes nothing. @returns the message as it goes out
 */
export async function fitCard(
  deps: ChannelJobDeps,
  { delivery, post }: Pick<Claimed, "delivery" | "post">,
  { card: shape }: Publisher,
): Promise<Message> {
  const { message } = delivery;
  if (!shape || message.card || message.link === "" || message.media.length > 0 || delivery.replyTo) return message;
  const asked = { site: post.site, link: message.link, publicUrl: deps.publicUrl, now: deps.now() };
  const found = await findCard(deps.db, asked);
  if (!found) return message;
  const picture = found.picture && (await fitMedium(deps, found.picture, shape));
  const fitted: Message = { ...message, card: { ...found, ...(picture && { picture }) } };
  await deps.db
    .updateTable("channels.deliveries")
    .set({ message: JSON.stringify(fitted), sha256: messageHash(fitted) })
    .where("id", "=", delivery.id)
    .execute();
  return fitted;
}
