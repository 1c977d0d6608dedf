import { z } from "zod";
import type { Cursor } from "#src/content/index.ts";

// The value a list is ordered by: an instant as PostgreSQL prints it, or a title.
const Shape = z.tuple([z.string().max(2_000), z.string().max(200)]);

/** The place in a list as it stands in an address. */
export const writeCursor = ({ at, id }: Cursor): string => Buffer.from(JSON.stringify([at, id])).toString("base64url");

/** Reads a place in a list; anything that is not one is the beginning. */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (!text || text.length > 4_000) return undefined;
  try {
    const [at, id] = Shape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return at.includes("\0") || id.includes("\0") ? undefined : { at, id };
  } catch {
    return undefined;
  }
}
