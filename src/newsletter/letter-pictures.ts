import { readFile } from "node:fs/promises";
import type { Medium } from "#src/channels/index.ts";
import { reduceForMail } from "#src/platform/picture.ts";
import { storedPath } from "#src/platform/storage.ts";
import type { Part } from "./parts.ts";

/** A picture as a letter carries it: reduced, in a form that every mail program shows. */
export interface MailPicture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** One that stands in a letter; it travels with it, so that showing it tells nobody. */
export interface LetterPicture extends MailPicture {
  readonly cid: string;
}

/** Reduces a picture; `undefined` where it cannot be read. */
export type ReducePicture = (medium: Medium) => Promise<MailPicture | undefined>;

/** Pictures of one letter, and their bytes in all: mail servers refuse what is heavy. */
const mostPictures = 6;
const mostBytes = 600_000;
/** Pictures kept in memory while an issue is sent. */
const mostKept = 40;

/** Which pictures of a message may stand in a letter. */
export const picturesOf = ({ media }: Part): readonly Medium[] => media.filter(({ mime }) => mime.startsWith("image/"));

/** Reads the pictures of a letter, each reduced once for all who get it; what is too much stays out. */
export function openPictures(
  reduce: ReducePicture | undefined,
): (parts: readonly Part[]) => Promise<ReadonlyMap<string, LetterPicture>> {
  const kept = new Map<string, Promise<MailPicture | undefined>>();
  const read = (medium: Medium) => {
    const known = kept.get(medium.sha256);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const made = reduce?.(medium) ?? Promise.resolve(undefined);
    kept.set(medium.sha256, made);
    return made;
  };
  return async (parts) => {
    const chosen = new Map<string, LetterPicture>();
    let bytes = 0;
    for (const medium of parts.flatMap(picturesOf)) {
      if (chosen.size >= mostPictures) break;
      const picture = await read(medium);
      if (!picture || chosen.has(medium.sha256) || bytes + picture.data.length > mostBytes) continue;
      bytes += picture.data.length;
      chosen.set(medium.sha256, { ...picture, cid: `${medium.sha256.slice(0, 32)}@arengo` });
    }
    return chosen;
  };
}

/** Reduces pictures out of the store of files; one that was withdrawn meanwhile is left out. */
export const reduceStored =
  (filesDir: string): ReducePicture =>
  async ({ sha256 }) => {
    const data = await readFile(storedPath(filesDir, sha256)).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === "ENOENT") return undefined;
      throw fault;
    });
    return data && reduceForMail(data);
  };
