import sharp from "sharp";
import { whatPictureIs } from "#src/platform/picture.ts";

/** What a public body publishes: pictures, documents, data. Nothing that a browser would run. */
export const acceptedTypes = [
  ...["image/jpeg", "image/png", "image/webp", "image/avif"],
  ...["application/pdf", "text/plain", "text/csv", "application/json", "application/zip"],
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

/** What a file that is named so must begin with (hex); texts must hold neither control bytes nor markup that a browser runs. */
const beginnings: Readonly<Record<string, readonly string[] | "text">> = {
  ...{ jpg: ["ffd8ff"], jpeg: ["ffd8ff"], png: ["89504e470d0a1a0a"], webp: ["52494646"], avif: ["000000"] },
  ...{ pdf: ["25504446"], zip: ["504b0304", "504b0506"] },
  ...{ odt: ["504b0304"], ods: ["504b0304"], docx: ["504b0304"], xlsx: ["504b0304"] },
  ...{ txt: "text", csv: "text", json: "text" },
};
const pictures = ["jpg", "jpeg", "png", "webp", "avif"];

const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** Why a file is refused. */
export type FileRefusal = "badType" | "wrongContent" | "cannotRead";

/** Looks at what a file is, whatever it is called: it must be the one thing that its name says, and only that. */
export async function refusalOf({ name, data }: { name: string; data: Buffer }): Promise<FileRefusal | undefined> {
  const extension = extensionOf(name);
  const wanted = beginnings[extension];
  if (!wanted) return "badType";
  if (wanted === "text") {
    const isMarkup = /<\s*(script|html|svg|!doctype)/i.test(data.subarray(0, 4_096).toString("latin1"));
    return data.includes(0) || isMarkup ? "wrongContent" : undefined;
  }
  const start = data.subarray(0, 16).toString("hex");
  if (!wanted.some((beginning) => start.startsWith(beginning))) return "wrongContent";
  return pictures.includes(extension) ? refusalOfPicture(data) : undefined;
}

async function refusalOfPicture(data: Buffer): Promise<FileRefusal | undefined> {
  return { picture: undefined, unreadable: "cannotRead", "two-in-one": "wrongContent" }[await whatPictureIs(data)] as
    | FileRefusal
    | undefined;
}

/**
 * The picture without what the camera wrote into it: place, time, owner, thumbnails. Turned as the camera said first, colours
 * kept. Anything that is no picture comes back as it is.
 */
export async function withoutTraces({ name, data }: { name: string; data: Buffer }): Promise<Buffer> {
  const extension = extensionOf(name);
  if (!pictures.includes(extension)) return data;
  const picture = sharp(data).rotate().keepIccProfile();
  switch (extension) {
    case "png":
      return picture.png().toBuffer();
    case "webp":
      return picture.webp({ quality: 92 }).toBuffer();
    case "avif":
      return picture.avif({ quality: 75 }).toBuffer();
    default:
      return picture.jpeg({ quality: 92, mozjpeg: false }).toBuffer();
  }
}

/** Longest name without its ending, in characters. */
const longestName = 120;

/** A name of letters, digits, dots and hyphens only: it goes into addresses, pages and the register. */
export function plainName(name: string): string {
  const extension = extensionOf(name);
  const base = name
    .slice(0, name.length - extension.length - 1)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\w.]+/g, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "")
    .slice(0, longestName);
  return `${base || "file"}.${extension}`;
}
