/** Bytes as text for people: what is no UTF-8 becomes the replacement character, control characters go, 512 characters at most. */
export function textAt(buffer: Buffer, start: number, end: number): string {
  if (end <= start) return "";
  const text = buffer.toString("utf8", start, Math.min(end, start + 2_048));
  return text
    .slice(0, 512)
    .replace(/\p{Cc}/gu, "")
    .toWellFormed();
}
