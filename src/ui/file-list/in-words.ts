import type { Locale } from "#src/kernel/messages.ts";
import type { UiText } from "../messages.ts";

/** Size of a file as people say it, in decimal kB and MB, such as `1,4 MB`. */
export function sizeInWords(bytes: number, locale: Locale, text: UiText): string {
  const count = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  if (bytes < 1_000) return text("bytes", { count: count(bytes, 0) });
  // 999.6 kB would be rounded to 1000 kB
  if (bytes < 999_500) return text("kilobytes", { count: count(bytes / 1_000, 0) });
  return text("megabytes", { count: count(bytes / 1_000_000, 1) });
}

const words = [
  [/^image\//, "format.image"],
  [/^text\/plain/, "format.text"],
  [/spreadsheet|ms-excel|csv/, "format.sheet"],
  [/wordprocessing|msword|opendocument\.text|rtf/, "format.writing"],
  [/zip|compressed|tar$/, "format.archive"],
  [/pkcs7|p7m/, "format.signed"],
] as const;

/** Format of a file: the short name people know (PDF, ODT) when the file name ends with one, else a word for its kind. */
export function formatInWords(file: { readonly name: string; readonly mime: string }, text: UiText): string {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(file.name)?.[1]?.toUpperCase();
  const known = words.find(([pattern]) => pattern.test(file.mime))?.[1];
  return ending ?? text(known ?? "format.other");
}
