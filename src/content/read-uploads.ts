import type { ToPublishedContext } from "./desk-type.ts";
import type { PublicFile, PublicImage } from "./public-document.ts";

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** The files of an upload field of many. */
export const filesOf = (uploads: unknown, context: ToPublishedContext): PublicFile[] =>
  listOf(uploads).flatMap((upload) => context.file(upload) ?? []);

/** The pictures of an upload field of many. */
export const imagesOf = (uploads: unknown, context: ToPublishedContext): PublicImage[] =>
  listOf(uploads).flatMap((upload) => context.image(upload) ?? []);
