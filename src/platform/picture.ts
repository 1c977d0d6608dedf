import { err, ok, type Result } from "#src/kernel/result.ts";

/** Signature of a ZIP archive's last record. Source: APPNOTE 4.3.16. */
const zipEnd = "PK\u0005\u0006";
/** What JPEG, PNG and WebP begin with (hex). */
const beginnings = ["ffd8ff", "89504e470d0a1a0a", "52494646"];

/** The library is loaded with the first picture: most processes never see one. */
const openSharp = async () => (await import("sharp")).default;

/** Looks at a picture as a whole: it must be readable to its last pixel, and must not go on as an archive or a page. */
export async function whatPictureIs(data: Buffer): Promise<"picture" | "unreadable" | "two-in-one"> {
  const sharp = await openSharp();
  const isReadable = await sharp(data, { limitInputPixels: 100_000_000, failOn: "error" })
    .stats()
    .then(() => true)
    .catch(() => false);
  if (!isReadable) return "unreadable";
  const tail = data.subarray(-65_536).toString("latin1");
  return tail.includes(zipEnd) || /<script|<html/i.test(tail) ? "two-in-one" : "picture";
}

/** AVIF at this quality looks like WebP at 78. Effort 3 of 9: more takes seconds for some percent. */
const avif = { quality: 52, effort: 3 } as const;

/** The same picture as AVIF; nothing when it cannot be read. */
export async function toAvif(data: Buffer): Promise<Buffer | undefined> {
  const sharp = await openSharp();
  return sharp(data, { limitInputPixels: 100_000_000, failOn: "error" })
    .avif(avif)
    .toBuffer()
    .catch(() => undefined);
}

/** A picture as it is kept: JPEG without what the camera wrote into it. */
export interface CleanPicture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Longest side of a kept picture, in pixels. */
const longestSide = 1_600;
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a picture that somebody sent fit to be kept: turned as the camera said, at most 1,600 pixels long, without place, time,
 * owner and thumbnails. One at a time in a process, since a large picture takes 200 MB while it is read.
 * Refusal: `no-picture` (not a whole JPEG, PNG or WebP, or something else behind it).
 */
export function cleanPicture(data: Buffer): Promise<Result<CleanPicture, { kind: "no-picture" }>> {
  const cleaned = last.then(() => clean(data));
  last = cleaned.catch(() => undefined);
  return cleaned;
}

async function clean(data: Buffer): Promise<Result<CleanPicture, { kind: "no-picture" }>> {
  const start = data.subarray(0, 16).toString("hex");
  if (!beginnings.some((beginning) => start.startsWith(beginning))) return err({ kind: "no-picture" });
  if ((await whatPictureIs(data)) !== "picture") return err({ kind: "no-picture" });
  const sharp = await openSharp();
  const { data: kept, info } = await sharp(data, { limitInputPixels: 100_000_000 })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  return ok({ data: kept, width: info.width, height: info.height });
}

/** Longest side of a picture in a letter: sharp on a telephone, light for a mail server. */
const mailSide = 960;

/** A picture reduced for a letter, as JPEG, which every mail program shows; `undefined` when it cannot be read. One at a time, as above. */
export function reduceForMail(data: Buffer): Promise<CleanPicture | undefined> {
  const made = last.then(async () => {
    const sharp = await openSharp();
    const { data: kept, info } = await sharp(data, { limitInputPixels: 100_000_000, failOn: "error" })
      .rotate()
      .resize({ width: mailSide, height: mailSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 68, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return { data: kept, width: info.width, height: info.height };
  });
  last = made.catch(() => undefined);
  return made.catch(() => undefined);
}

/** A picture cut to a part of it, no longer and no heavier than told; one at a time in a process, as above. */
export function cutPicture(
  data: Buffer,
  part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  most: { readonly longestSide: number; readonly mostBytes: number },
): Promise<CleanPicture> {
  const made = last.then(() => cut(data, part, most));
  last = made.catch(() => undefined);
  return made;
}

async function cut(
  data: Buffer,
  part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  { longestSide, mostBytes }: { readonly longestSide: number; readonly mostBytes: number },
): Promise<CleanPicture> {
  const sharp = await openSharp();
  for (const quality of [82, 70, 55, 40]) {
    const { data: kept, info } = await sharp(data, { limitInputPixels: 100_000_000 })
      .extract(part)
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true });
    if (kept.length <= mostBytes || quality === 40) return { data: kept, width: info.width, height: info.height };
  }
  throw new Error("a picture was made at no quality");
}
