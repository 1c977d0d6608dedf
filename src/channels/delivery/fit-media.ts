import { messageHash } from "../posts/message-hash.ts";
import type { Medium, Message, PictureShape, Publisher } from "../publisher.ts";
import type { Claimed } from "./claim-delivery.ts";
import type { ChannelJobDeps } from "./deps.ts";

/** Whether a picture can go as it is. One of which nothing is known goes as it is. */
export function isFit({ mime, bytes, width, height }: Medium, shape: PictureShape): boolean {
  if (!mime.startsWith("image/") || !width || !height) return true;
  const ratio = width / height;
  const { narrowest = 0, widest = Number.POSITIVE_INFINITY, mostBytes, longestSide } = shape;
  return (
    mime !== "image/webp" &&
    ratio >= narrowest &&
    ratio <= widest &&
    bytes <= mostBytes &&
    Math.max(width, height) <= longestSide
  );
}

/** The part of a picture that is kept, in pixels: as much as the shape allows, around the point that must stay. Pure. */
export function cutOf(
  { width, height }: { readonly width: number; readonly height: number },
  { narrowest = 0, widest = Number.POSITIVE_INFINITY }: Pick<PictureShape, "narrowest" | "widest">,
  focus: { readonly x: number; readonly y: number } = { x: 0.5, y: 0.5 },
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const ratio = width / height;
  const kept = {
    width: ratio > widest ? Math.floor(height * widest) : width,
    height: ratio < narrowest ? Math.floor(width / narrowest) : height,
  };
  const start = (whole: number, part: number, at: number) =>
    Math.round(Math.min(whole - part, Math.max(0, whole * at - part / 2)));
  return { ...kept, left: start(width, kept.width, focus.x), top: start(height, kept.height, focus.y) };
}

/**
 * Cuts the pictures of a delivery to what its network takes, and writes into the row what will be sent, so that the archive has the picture as
 * sent. Doing it twice changes nothing. @returns the message as it goes out
 */
export async function fitMedia(
  deps: ChannelJobDeps,
  { delivery }: Pick<Claimed, "delivery">,
  { picture }: Publisher,
): Promise<Message> {
  const { message } = delivery;
  if (!picture || message.media.every((medium) => isFit(medium, picture))) return message;
  const media = await Promise.all(message.media.map((medium) => fitMedium(deps, medium, picture)));
  const fitted = { ...message, media };
  await deps.db
    .updateTable("channels.deliveries")
    .set({ message: JSON.stringify(fitted), sha256: messageHash(fitted) })
    .where("id", "=", delivery.id)
    .execute();
  return fitted;
}

/** One picture as it may go out; the same one where it is fit. */
export const fitMedium = async (deps: ChannelJobDeps, medium: Medium, shape: PictureShape): Promise<Medium> =>
  isFit(medium, shape) ? medium : cut(deps, medium, shape);

async function cut(deps: ChannelJobDeps, medium: Medium, picture: PictureShape): Promise<Medium> {
  const { width = 0, height = 0, focus, sha256: ofSha256, name: ofName, alt } = medium;
  const part = cutOf({ width, height }, picture, focus);
  const kept = await deps.channels.cutPicture(await deps.channels.readMedium(medium), part, picture);
  const name = `${ofName.replace(/\.\w+$/, "")}.jpg`.slice(-200);
  const made = { sha256: kept.sha256, name, mime: "image/jpeg", bytes: kept.bytes };
  await deps.db
    .insertInto("channels.cutMedia")
    .values({ ...made, ofSha256, ofName, madeAt: deps.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { ...made, alt, width: kept.width, height: kept.height };
}
