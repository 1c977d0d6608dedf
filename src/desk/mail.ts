import type { EmailAdapter } from "payload";
import type { Config } from "#src/platform/config.ts";
import { openMail } from "#src/platform/mail.ts";
import { deskMessages } from "./messages.ts";
import { refusal } from "./refusal.ts";

type Sent = Parameters<ReturnType<EmailAdapter>["sendEmail"]>[0];

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/**
 * How the desk sends its messages. Without a mail server nothing is sent and nothing of the message is written to the log:
 * it may hold the token that sets a new password.
 */
export function deskMail({ mail, publicUrl }: Config): EmailAdapter<void> {
  const server = mail && openMail(mail);
  return ({ payload }) => ({
    name: server ? "smtp" : "none",
    defaultFromAddress: server?.from ?? `no-reply@${new URL(publicUrl).hostname}`,
    defaultFromName: "Arengo",
    sendEmail: async (message: Sent) => {
      if (!server) throw refusal(deskMessages("it")("noMail"), 503);
      const { subject, html, text, from } = message;
      try {
        await server.send({
          ...{ to: textOf(message.to), subject: textOf(subject) },
          ...(typeof html === "string" && { html }),
          ...(typeof text === "string" && { text }),
          ...(typeof from === "string" && { from }),
        });
      } catch (fault) {
        payload.logger.error({ reason: fault instanceof Error ? fault.message : "unknown" }, "a message was not sent");
        throw refusal(deskMessages("it")("mailFailed"), 503);
      }
    },
  });
}
