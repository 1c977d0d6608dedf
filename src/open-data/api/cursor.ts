import { z } from "zod";
import type { OpenCursor } from "#src/content/index.ts";

const Cursor = z.tuple([z.iso.datetime().regex(/^[1-9]\d{3}-/), ...([z.string(), z.string(), z.string()] as const)]);

/** A place in a list as text for an address. */
export const writeCursor = ({ at, kind, id, locale }: OpenCursor): string =>
  Buffer.from(JSON.stringify([at, kind, id, locale])).toString("base64url");

/** The place that a text names; `undefined` for any other text. */
export function readCursor(text: string): OpenCursor | undefined {
  try {
    const [at, kind, id, locale] = Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return [kind, id, locale].some((part) => part.includes("\0")) ? undefined : { at, kind, id, locale };
  } catch {
    return undefined;
  }
}
