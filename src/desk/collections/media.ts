import { type CollectionConfig, ValidationError } from "payload";
import sharp from "sharp";
import { deskMessages, deskLabels as l } from "../messages.ts";
import { whoMay } from "./access.ts";

/** Widths of the ready-made pictures, in CSS pixels at density 1. */
const widths = [320, 640, 1024, 1600];

/** What a public body publishes: pictures, documents, data, subtitles. Nothing that a browser would run. */
const acceptedTypes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/avif",
  "application/pdf",
  "text/plain",
  "text/csv",
  "application/json",
  "application/zip",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

/** Pictures and files, drafts included: they stay private until something published carries them. */
export const media = (options: { dir: string }): CollectionConfig => ({
  slug: "media",
  labels: { singular: l.mediaItem, plural: l.media },
  admin: { useAsTitle: "filename", group: { it: "Elementi comuni", en: "Shared elements" } },
  access: { create: whoMay("write"), read: whoMay("read"), update: whoMay("write"), delete: whoMay("delete") },
  disableBulkEdit: true,
  upload: {
    staticDir: options.dir,
    mimeTypes: acceptedTypes,
    focalPoint: true,
    crop: true,
    adminThumbnail: `w${widths[0]}`,
    imageSizes: widths.map((width) => ({
      name: `w${width}`,
      width,
      withoutEnlargement: true,
      formatOptions: { format: "webp" as const, options: { quality: 78 } },
    })),
  },
  fields: [
    { name: "alt", type: "text", localized: true, maxLength: 300, label: l.alt, admin: { description: l.altHelp } },
    { name: "caption", type: "text", localized: true, maxLength: 300, label: l.caption },
    { name: "credit", type: "text", maxLength: 200, label: l.credit },
  ],
  hooks: {
    beforeValidate: [
      async ({ data, req, originalDoc }) => {
        const say = deskMessages(req.i18n?.language ?? "it");
        const refuse = (path: string, message: string) => {
          throw new ValidationError({ collection: "media", errors: [{ path, message }], req });
        };
        const { file } = req;
        const type = file?.mimetype ?? (originalDoc as { mimeType?: string } | undefined)?.mimeType ?? "";
        if (file) await refuseForeignContent(file, (reason) => refuse("file", say("badFile", { reason: say(reason) })));
        const alt = (data as { alt?: unknown } | undefined)?.alt ?? (originalDoc as { alt?: unknown } | undefined)?.alt;
        if (type.startsWith("image/") && (typeof alt !== "string" || alt.trim() === ""))
          refuse("alt", say("altMissing"));
        return data;
      },
    ],
  },
});

/** What a file that is named so must begin with (hex); texts must hold neither control bytes nor markup that a browser runs. */
const beginnings: Readonly<Record<string, readonly string[] | "text">> = {
  ...{ jpg: ["ffd8ff"], jpeg: ["ffd8ff"], png: ["89504e470d0a1a0a"], webp: ["52494646"], avif: ["000000"] },
  ...{ pdf: ["25504446"], zip: ["504b0304", "504b0506"] },
  ...{ odt: ["504b0304"], ods: ["504b0304"], docx: ["504b0304"], xlsx: ["504b0304"] },
  ...{ txt: "text", csv: "text", json: "text" },
};

/** Signature of a ZIP archive's last record. Source: APPNOTE 4.3.16. */
const zipEnd = "PK\u0005\u0006";

type Refuse = (reason: "wrongContent" | "cannotRead") => void;

/** Looks at what a file is, whatever it is called: it must be the one thing that its name says, and only that. */
async function refuseForeignContent({ name, data }: { name: string; data: Buffer }, refuse: Refuse): Promise<void> {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const wanted = beginnings[extension];
  if (!wanted) return refuse("wrongContent");
  if (wanted === "text") {
    const isMarkup = /<\s*(script|html|svg|!doctype)/i.test(data.subarray(0, 4_096).toString("latin1"));
    return data.includes(0) || isMarkup ? refuse("wrongContent") : undefined;
  }
  const start = data.subarray(0, 16).toString("hex");
  if (!wanted.some((beginning) => start.startsWith(beginning))) return refuse("wrongContent");
  if (["jpg", "jpeg", "png", "webp", "avif"].includes(extension)) await refuseBadPicture(data, refuse);
}

async function refuseBadPicture(data: Buffer, refuse: Refuse): Promise<void> {
  const isReadable = await sharp(data, { limitInputPixels: 100_000_000, failOn: "error" })
    .stats()
    .then(() => true)
    .catch(() => false);
  if (!isReadable) return refuse("cannotRead");
  // a picture that goes on as an archive or a page is two files in one
  const tail = data.subarray(-65_536).toString("latin1");
  if (tail.includes(zipEnd) || /<script|<html/i.test(tail)) refuse("wrongContent");
}
