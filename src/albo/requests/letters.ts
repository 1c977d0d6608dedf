import { dateFormat } from "#src/kernel/date-format.ts";
import type { Letter } from "#src/platform/outbox.ts";
import { signedText } from "#src/platform/signed-text.ts";
import type { ActDocument } from "../act-document.ts";
import { requestText } from "./text.ts";

interface About {
  readonly email: string;
  readonly protocol: string;
  readonly municipality: string;
}

const say = requestText("it");
const day = (date: string) => dateFormat("it", { dateStyle: "long" }).format(new Date(`${date}T12:00:00Z`));
const named = ({ protocol }: About) => (protocol === "" ? say("yourRequest") : say("yourRequestOf", { protocol }));

const letterOf = (about: About, subject: string, paragraphs: readonly string[]): Letter => ({
  ...{ to: about.email, sender: about.municipality, subject: `${subject} ${about.protocol}`.trim() },
  text: signedText([named(about), ...paragraphs], about.municipality),
});

/** Says that an act is not posted, and why. */
export const refusedLetter = (about: About & { reason: string }): Letter =>
  letterOf(about, say("refusedSubject"), [say("refused", { reason: about.reason })]);

/** Says with which number an act was posted, from when until when. */
export const postedLetter = (about: About & { document: ActDocument; origin: string }): Letter => {
  const { number, year, firstDay, lastDay, path } = about.document;
  return letterOf(about, say("postedSubject"), [
    say("posted", { number, year, from: day(firstDay), until: day(lastDay) }),
    `${about.origin}${path}`,
  ]);
};

/** Brings the link to the certificate of posting. */
export const certificateLetter = (about: About & { number: number; year: number; link: string }): Letter =>
  letterOf(about, say("certificateSubject"), [
    say("certificate", { number: about.number, year: about.year }),
    about.link,
    say("certificateUntil"),
  ]);
