import type { CollectionConfig, PayloadRequest } from "payload";
import { may } from "#src/identity/index.ts";
import { invalid } from "../invalid.ts";
import { deskMessages, deskLabels as l } from "../messages.ts";
import { refusal } from "../refusal.ts";
import { acceptedTypes, plainName, refusalOf, withoutTraces } from "./accepted-files.ts";
import { municipalRolesOf, whoMay } from "./access.ts";

/** Widths of the ready-made pictures, in CSS pixels at density 1. */
const widths = [320, 640, 1024, 1600];

/** Pictures and files, drafts included: they stay private until something published carries them. */
export const media = (options: { dir: string }): CollectionConfig => ({
  slug: "media",
  labels: { singular: l.mediaItem, plural: l.media },
  admin: {
    useAsTitle: "filename",
    group: { it: "Elementi comuni", en: "Shared elements" },
    hideAPIURL: true,
    defaultColumns: ["filename", "alt", "credit", "updatedAt"],
  },
  access: {
    create: whoMay("write"),
    read: whoMay("read"),
    update: whoMay("write"),
    delete: ({ req }) => may(municipalRolesOf(req), "delete"),
  },
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
    {
      ...{ name: "alt", type: "text", localized: true, maxLength: 300, label: l.alt },
      admin: {
        description: l.altHelp,
        components: { afterInput: ["/src/desk/media/suggest-alt.tsx#SuggestAlt"] },
      },
    },
    { name: "caption", type: "text", localized: true, maxLength: 300, label: l.caption },
    { name: "credit", type: "text", maxLength: 200, label: l.credit },
  ],
  hooks: {
    beforeOperation: [
      async ({ args, operation, req }) => {
        if (operation === "create" || operation === "update") await cleanFile(req);
        return args;
      },
    ],
    beforeValidate: [
      ({ data, req, originalDoc }) => {
        const type = req.file?.mimetype ?? (originalDoc as { mimeType?: string } | undefined)?.mimeType ?? "";
        const alt = (data as { alt?: unknown } | undefined)?.alt ?? (originalDoc as { alt?: unknown } | undefined)?.alt;
        if (type.startsWith("image/") && (typeof alt !== "string" || alt.trim() === "")) {
          const message = deskMessages(req.i18n?.language ?? "it")("altMissing");
          throw invalid(req, { collection: "media" }, [{ field: "alt", message }]);
        }
        return data;
      },
    ],
  },
});

/** Refuses a file that is not what it says with a sentence, before anything of it is written; takes traces out of a picture. */
async function cleanFile(req: PayloadRequest): Promise<void> {
  const { file } = req;
  if (!file || !(file.data instanceof Buffer)) return;
  const say = deskMessages(req.i18n?.language ?? "it");
  const reason = acceptedTypes.includes(file.mimetype) ? await refusalOf(file) : "badType";
  if (reason) throw refusal(say("badFile", { reason: say(reason) }), 400);
  file.name = plainName(file.name);
  file.data = await withoutTraces(file);
  file.size = file.data.length;
}
