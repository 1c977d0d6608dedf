/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { signedCode } from "#src/platform/signed-code.ts";
import { Moment } from "#src/ui/date-time/component.tsx";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { isBetween } from "../../schedule.ts";
import { certificateLinkPath, certificateSubject } from "../certificate-route.ts";
import type { findState } from "./keep-form.ts";
import { askText } from "./text.ts";

type Found = NonNullable<Awaited<ReturnType<typeof findState>>>;

/** How a request is getting on, with the act while it may be read and the certificate when there is one. */
export function StateView(props: { locale: Locale; found: Found; now: Date; secret: string }) {
  const { locale, found, now, secret } = props;
  const text = askText(locale);
  const { document, draft } = found;
  const isOver = document !== null && new Date(document.endsAt) <= now;
  const state = stateOf(found, isOver);
  const reason = found.refused ?? found.reason;
  const code = found.certifiedAt && draft ? signedCode(secret, certificateSubject, draft) : undefined;
  return (
    <>
      {!found.confirmedAt && <p class="lead">{text("askedText")}</p>}
      <DefinitionList
        rows={[
          [text("sentAt"), <Moment key="at" at={found.sentAt} locale={locale} />],
          [text("state"), text(`state.${state}`, { number: document?.number ?? 0, year: document?.year ?? 0 })],
          [text("reason"), reason && <span lang="it">{reason}</span>],
        ]}
      />
      {document && !isOver && !isBetween(document, now) && (
        <p>
          <a href={document.path}>{text("seeAct")}</a>
        </p>
      )}
      {code && (
        <p>
          <a href={`${certificateLinkPath}?code=${encodeURIComponent(code)}`}>{text("certificate")}</a>
        </p>
      )}
      <p>{text("stateKeep")}</p>
    </>
  );
}

function stateOf({ confirmedAt, refused, state, document }: Found, isOver: boolean) {
  if (refused !== null || state === "refused") return "refused";
  if (document !== null) return isOver ? "over" : "posted";
  if (state !== null) return state;
  return confirmedAt ? "confirmed" : "sent";
}
