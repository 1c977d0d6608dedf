import type { PayloadRequest, ServerProps } from "payload";
import { mayAnswer } from "./access.ts";
import { requestsDeskMessages } from "./messages.ts";

/** The ways to what citizens sent, in the desk's menu of those who answer them. */
export function RequestLinks({ i18n, user, payload }: ServerProps) {
  const req = { user, payload } as unknown as PayloadRequest;
  const say = requestsDeskMessages(i18n.language);
  return (
    <>
      {mayAnswer(req, "assistance-request") && (
        <a className="nav__link" href="/admin/assistance">
          <span className="nav__link-label">{say("assistance.title")}</span>
        </a>
      )}
      {mayAnswer(req, "fault-report") && (
        <a className="nav__link" href="/admin/faults">
          <span className="nav__link-label">{say("fault.title")}</span>
        </a>
      )}
    </>
  );
}
