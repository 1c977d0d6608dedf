import PostalMime from "postal-mime";

/** A letter that lies in the spool, read back by a library that is not the one that wrote it. */
export interface ReadLetter {
  readonly subject: string;
  readonly to: string;
  /** With its pictures in it; empty where the letter is text alone. */
  readonly html: string;
  readonly text: string;
}

/** Reads a message (RFC 5322); pictures that travel with it are put where they stand. */
export async function readLetter(raw: Buffer): Promise<ReadLetter> {
  const {
    subject = "",
    to = [],
    html = "",
    text = "",
    attachments,
  } = await PostalMime.parse(raw, {
    attachmentEncoding: "base64",
  });
  const shown = attachments.reduce((read, { contentId, content, mimeType }) => {
    const cid = contentId?.replaceAll(/^<|>$/g, "");
    return cid ? read.replaceAll(`cid:${cid}`, `data:${mimeType};base64,${String(content)}`) : read;
  }, html);
  return { subject, to: to.map(({ address }) => address ?? "").join(", "), html: shown, text };
}
