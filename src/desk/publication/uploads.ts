import { join } from "node:path";
import type { PublicFile, PublicImage } from "#src/content/index.ts";
import { storeFile } from "#src/platform/storage.ts";

interface Stored {
  readonly filename: string;
  readonly mimeType: string;
  readonly width?: number | null;
  readonly height?: number | null;
}
/** An upload as Payload fills it in. */
interface Media extends Stored {
  readonly id: number | string;
  readonly alt?: string | null;
  readonly caption?: string | null;
  readonly credit?: string | null;
  readonly focalX?: number | null;
  readonly focalY?: number | null;
  readonly sizes?: Readonly<Record<string, Partial<Stored> | null>>;
}

const isStored = (value: Partial<Stored> | null | undefined): value is Stored =>
  typeof value?.filename === "string" && value.filename !== "" && typeof value.mimeType === "string";

function* mediaIn(value: unknown, depth = 0): Generator<Media> {
  if (value === null || typeof value !== "object" || depth > 12) return;
  if ("id" in value && "sizes" in value && isStored(value as Partial<Stored>)) yield value as Media;
  else for (const member of Object.values(value)) yield* mediaIn(member, depth + 1);
}

const idOf = (upload: unknown): string | undefined => {
  if (upload !== null && typeof upload === "object" && "id" in upload) return String(upload.id);
  return typeof upload === "number" || typeof upload === "string" ? String(upload) : undefined;
};

/**
 * Copies every upload of a document into the store of published files, durably, before anything names them.
 * What a rolled-back publication leaves there is served to nobody: files are served by rows, not by being there.
 */
export async function storeUploads(document: unknown, folders: { mediaDir: string; filesDir: string }) {
  const images = new Map<string, PublicImage>();
  const files = new Map<string, PublicFile>();
  const store = async ({ filename, mimeType }: Stored): Promise<PublicFile> => {
    const { sha256, bytes } = await storeFile(folders.filesDir, join(folders.mediaDir, filename));
    return { sha256, bytes, name: filename, mime: mimeType };
  };
  for (const media of mediaIn(document)) {
    const id = String(media.id);
    if (media.mimeType.startsWith("image/")) {
      const image = images.get(id) ?? (await storeImage(media, store));
      if (image) images.set(id, image);
    } else if (!files.has(id)) files.set(id, await store(media));
  }
  return {
    image: (upload: unknown) => images.get(idOf(upload) ?? ""),
    file: (upload: unknown) => files.get(idOf(upload) ?? ""),
  };
}

async function storeImage(
  media: Media,
  store: (stored: Stored) => Promise<PublicFile>,
): Promise<PublicImage | undefined> {
  const sizes = Object.values(media.sizes ?? {}).filter(isStored);
  // a picture smaller than the smallest size has only its original
  const all = sizes.length > 0 ? sizes : [media];
  const stored: PublicImage["sizes"] = [];
  for (const size of all) {
    if (size.width && size.height) stored.push({ ...(await store(size)), width: size.width, height: size.height });
  }
  if (stored.length === 0) return undefined;
  return {
    alt: media.alt ?? "",
    ...(media.caption && { caption: media.caption }),
    ...(media.credit && { credit: media.credit }),
    focal: { x: media.focalX ?? 50, y: media.focalY ?? 50 },
    sizes: stored.toSorted((a, b) => a.width - b.width),
  };
}
