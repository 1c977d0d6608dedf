import { createTransport } from "nodemailer";
import MailComposer from "nodemailer/lib/mail-composer";
import type { MailSettings } from "./config.ts";
import { keepInSpool } from "./spool.ts";

/** One message. Headers are made from these fields only; line breaks in them are refused by the sender. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  /** iCalendar file that goes with it. Source: RFC 5545 */
  readonly calendar?: string;
  /** Address that takes the reader off a list with one request. Source: RFC 8058 */
  readonly unsubscribe?: string;
  /** Name that the reader sees beside the installation's address. */
  readonly sender?: string;
  /** Defaults to the installation's address. */
  readonly from?: string;
}

/** Sends messages through the configured server. */
export interface Mail {
  readonly from: string;
  /** Resolves when the server has taken the message; rejects when it does not answer within 20 s or refuses. */
  readonly send: (message: Message) => Promise<void>;
}

/** Connections are opened at each message and bounded in time; nothing is opened before the first. */
export function openMail({ url, from }: MailSettings): Mail {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // a message holds text of ours only: nothing is read from disk or fetched for it
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from,
    send: async (message) => void (await transport.sendMail(partsOf(message, from))),
  };
}

/** Lays messages into a folder instead of sending them: for an installation without a mail server. */
export const openSpool = (folder: string, from: string): Mail => ({
  from,
  send: async (message) => {
    const composed = new MailComposer({ ...partsOf(message, from), disableFileAccess: true, disableUrlAccess: true });
    await keepInSpool(folder, await composed.compile().build(), new Date());
  },
});

function partsOf({ calendar, unsubscribe, sender, ...message }: Message, from: string) {
  // no method: that would have to stand in the file too, with an organiser. Source: RFC 6047, section 2.4
  const contentType = "text/calendar; charset=utf-8";
  const attachments = calendar ? [{ filename: "appuntamento.ics", content: calendar, contentType }] : [];
  const headers: Record<string, string> = {
    // no answering machine answers to it. Source: RFC 3834, section 5
    "Auto-Submitted": "auto-generated",
    ...(unsubscribe && {
      "List-Unsubscribe": `<${unsubscribe}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  };
  return { from: sender ? { name: sender, address: from } : from, ...message, attachments, headers };
}
