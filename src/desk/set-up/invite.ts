import { randomBytes } from "node:crypto";
import type { PayloadRequest } from "payload";
import { roles } from "#src/identity/index.ts";
import { setUpMessages } from "./messages.ts";
import { sentencesOf } from "./sentences.ts";

/** How long an invitation can be used, in milliseconds. */
const lifetime = 7 * 86_400_000;

/** What became of an invitation: sent by e-mail, or a link to hand over because no mail went out. */
export type Invited = { readonly sentTo: string } | { readonly link: string } | { readonly problem: string };

/**
 * Makes a person of the desk, whose password nobody knows, and invites them to choose one within a week. Who is there already is
 * refused with a sentence.
 */
export async function invite(
  req: PayloadRequest,
  person: { name: string; email: string; role: string },
  options: { publicUrl: string; hasMail: boolean },
): Promise<Invited> {
  const say = setUpMessages(req.i18n.language);
  const { payload, user } = req;
  const [name, email] = [person.name.trim(), person.email.trim().toLowerCase()];
  if (!name || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return { problem: say("badPerson") };
  if (!(roles as readonly string[]).includes(person.role)) return { problem: say("badRole") };
  const collection = "users" as never;
  const { totalDocs } = await payload.count({ collection, where: { email: { equals: email } } });
  if (totalDocs > 0) return { problem: say("knownPerson", { email }) };
  try {
    const password = randomBytes(24).toString("base64url");
    const data = { name, email, roles: [person.role], password } as never;
    await payload.create({ collection, data, user, overrideAccess: false });
  } catch (fault) {
    return { problem: sentencesOf(fault) ?? say("badPerson") };
  }
  const token = await payload.forgotPassword({
    ...{ collection, data: { email } as never, disableEmail: true, expiration: lifetime },
    context: { isInvitation: true },
  });
  const link = `${options.publicUrl}/admin/reset/${token}`;
  if (!options.hasMail) return { link };
  const text = say("invitation", { name, link });
  const isSent = await payload.sendEmail({ to: email, subject: say("invitationSubject"), text }).then(
    () => true,
    () => false,
  );
  return isSent ? { sentTo: email } : { link };
}
