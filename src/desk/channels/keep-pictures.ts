import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PostContent } from "#src/channels/index.ts";
import { cleanPicture } from "#src/platform/picture.ts";
import { storeFile } from "#src/platform/storage.ts";

const largestFilm = 50 * 2 ** 20;
const mostPictures = 10;

/** A film's first bytes: `ftyp` of MP4. Source: ISO/IEC 14496-12 */
const isFilm = (data: Buffer): boolean => data.subarray(4, 8).toString("latin1") === "ftyp";

/** Keeps the pictures and films of a form by their hash: pictures as JPEG without traces. `bad` names the first that is neither. */
export async function keepPictures(
  filesDir: string,
  form: FormData,
): Promise<{ readonly media: PostContent["media"]; readonly bad: string | undefined }> {
  const media: PostContent["media"] = [];
  const uploads = form.getAll("picture").flatMap((value) => (value instanceof File && value.size > 0 ? [value] : []));
  for (const upload of uploads.slice(0, mostPictures)) {
    if (upload.size > largestFilm) return { media, bad: upload.name };
    const data = Buffer.from(await upload.arrayBuffer());
    const alt = String(form.get("newAlt") ?? "")
      .trim()
      .slice(0, 1_500);
    if (isFilm(data)) {
      media.push({ ...(await keep(filesDir, data, "film.mp4")), mime: "video/mp4", alt });
      continue;
    }
    const picture = await cleanPicture(data);
    if (!picture.ok) return { media, bad: upload.name };
    const { width, height } = picture.value;
    media.push({
      ...(await keep(filesDir, picture.value.data, "immagine.jpg")),
      mime: "image/jpeg",
      alt,
      width,
      height,
    });
  }
  return { media, bad: undefined };
}

async function keep(filesDir: string, data: Buffer, name: string) {
  const folder = await mkdtemp(join(tmpdir(), "arengo-post-"));
  try {
    const path = join(folder, "file");
    await writeFile(path, data);
    const { sha256, bytes } = await storeFile(filesDir, path);
    return { sha256, bytes, name: `${createHash("sha256").update(sha256).digest("hex").slice(0, 8)}-${name}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
