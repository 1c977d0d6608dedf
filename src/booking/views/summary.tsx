/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import type { Calendar } from "../calendar.ts";
import type { Draft } from "../draft.ts";
import { bookingText } from "../messages.ts";
import { whenOf } from "../when.ts";

/** Where, when, what for and what to bring. */
export function Facts(props: { locale: Locale; calendar: Calendar; startsAt: Date; subject: string }) {
  const { locale, calendar, startsAt, subject } = props;
  const text = bookingText(locale);
  return (
    <dl>
      <dt>{text("where")}</dt>
      <dd lang="it">
        {calendar.title}, {calendar.place}
      </dd>
      <dt>{text("when")}</dt>
      <dd>{whenOf(startsAt, locale)}</dd>
      <dt>{text("subject")}</dt>
      <dd lang="it">{subject}</dd>
      {calendar.bring && <dt>{text("bring")}</dt>}
      {calendar.bring && <dd lang="it">{calendar.bring}</dd>}
    </dl>
  );
}

/** Everything that was chosen and typed, on one screen before the confirmation. Source: C.SE.1.4 */
export function Summary({ locale, draft, calendar }: { locale: Locale; draft: Draft; calendar: Calendar }) {
  const text = bookingText(locale);
  return (
    <>
      <Facts locale={locale} calendar={calendar} startsAt={new Date(draft.time)} subject={draft.subject} />
      <dl>
        <dt>{text("details")}</dt>
        <dd>{draft.details}</dd>
        <dt>{text("person")}</dt>
        <dd>
          {draft.name} {draft.surname}
        </dd>
        <dt>{text("email")}</dt>
        <dd>{draft.email}</dd>
      </dl>
    </>
  );
}
