import DKIM from "nodemailer/lib/dkim";
import MailComposer from "nodemailer/lib/mail-composer";

/** A letter in text and HTML with the headers of a list. */
export interface ListLetter {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Pictures that the HTML shows by their names (`cid:`); they travel with the letter. */
  readonly pictures?: readonly { readonly cid: string; readonly data: Buffer }[];
  readonly messageId: string;
  /** Name of the list for mail programs. Source: RFC 2919 */
  readonly listId: string;
  /** Address that takes the reader off with one request. Source: RFC 8058 */
  readonly unsubscribe: string;
  readonly date: Date;
}

/** What letters are signed with, so that other servers can tell that they are ours. Source: RFC 6376 */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** In PEM. */
  readonly privateKey: string;
}

/** The letter as it goes out, signed where there is a key. The headers of RFC 8058 are among what is signed. */
export async function composeLetter(letter: ListLetter, dkim?: DkimKey): Promise<Buffer> {
  const { from, to, subject, text, html, messageId, listId, unsubscribe, date, pictures = [] } = letter;
  const composed = new MailComposer({
    ...{ from, to, subject: subject.replaceAll(/\s+/g, " "), text, html, messageId, date },
    attachments: pictures.map(({ cid, data }, place) => ({
      ...{ cid, content: data, filename: `${place + 1}.jpg`, contentType: "image/jpeg" },
      contentDisposition: "inline" as const,
    })),
    headers: {
      "List-Id": `<${listId}>`,
      "List-Unsubscribe": `<${unsubscribe}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
      Precedence: "bulk",
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const plain = await composed.compile().build();
  if (!dkim) return plain;
  const { domain, selector, privateKey } = dkim;
  const signed = new DKIM({
    ...{ domainName: domain, keySelector: selector, privateKey },
    headerFieldNames:
      "from:to:subject:date:message-id:mime-version:content-type:list-id:list-unsubscribe:list-unsubscribe-post",
  }).sign(plain);
  const chunks: Buffer[] = [];
  for await (const chunk of signed as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
