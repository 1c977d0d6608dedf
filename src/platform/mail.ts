import { createTransport } from "nodemailer";
import type { MailSettings } from "./config.ts";

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
    send: async ({ calendar, unsubscribe, ...message }) => {
      const contentType = "text/calendar; charset=utf-8; method=PUBLISH";
      const attachments = calendar ? [{ filename: "appuntamento.ics", content: calendar, contentType }] : [];
      const headers = unsubscribe
        ? { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
        : {};
      await transport.sendMail({ from, ...message, attachments, headers });
    },
  };
}
