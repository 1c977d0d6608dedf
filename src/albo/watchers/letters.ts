import { addressIn } from "#src/kernel/languages.ts";
import type { Letter } from "#src/platform/outbox.ts";
import { signedText } from "#src/platform/signed-text.ts";
import { dayInWords } from "#src/ui/date-time/format.ts";
import { colon } from "#src/ui/sentence/colon.ts";
import type { ActDocument } from "../act-document.ts";
import { actPath } from "../paths.ts";
import { actTypeName } from "../vocabulary/act-types.ts";
import { confirmPaths, oneClickPath, stopPaths } from "./paths.ts";
import { watchText } from "./text.ts";

interface About {
  readonly email: string;
  readonly type: string;
  readonly locale: string;
  readonly origin: string;
  /** Name of the site that writes. */
  readonly sender: string;
  readonly code: string;
}

const withCode = (path: string, code: string): string => `${path}?code=${encodeURIComponent(code)}`;
const typeIn = ({ type, locale }: About): string =>
  type === "" ? watchText(locale)("all") : actTypeName(type, locale);

/** Asks whether it was really the owner of the address who asked. */
export function confirmLetter(about: About): Letter {
  const text = watchText(about.locale);
  const link = `${about.origin}${withCode(addressIn(confirmPaths, about.locale), about.code)}`;
  const paragraphs = [text("mail.confirm", { type: typeIn(about) }), link, text("mail.confirmNot")];
  const { email: to, sender } = about;
  return { to, sender, subject: text("mail.confirmSubject"), text: signedText(paragraphs, sender) };
}

/**
 * Tells of new acts: number, type, office, last day and link. What an act is about stays on its page, which ends with its term; a
 * letter does not.
 */
export function actsLetter(about: About, acts: readonly ActDocument[], more: number): Letter {
  const text = watchText(about.locale);
  const lines = acts.map((act) =>
    [
      `${text("mail.act", { number: act.number, year: act.year })}${colon(about.locale)} ${actTypeName(act.type, about.locale)}, ${act.office}.`,
      text("mail.until", { day: dayInWords(act.lastDay, about.locale) }),
      `${about.origin}${actPath(about.locale, act.register, act.year, act.number)}`,
    ].join("\n"),
  );
  const stop = `${about.origin}${withCode(addressIn(stopPaths, about.locale), about.code)}`;
  const paragraphs = [
    text("mail.acts", { count: acts.length + more }),
    ...lines,
    ...(more > 0 ? [text("mail.more", { count: more })] : []),
    `${text("mail.stop")}\n${stop}`,
  ];
  return {
    ...{ to: about.email, sender: about.sender, subject: text("mail.actsSubject", { count: acts.length + more }) },
    ...{
      text: signedText(paragraphs, about.sender),
      unsubscribe: `${about.origin}${withCode(oneClickPath, about.code)}`,
    },
  };
}
