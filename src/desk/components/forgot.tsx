import type { AdminViewServerProps } from "payload";
import { deskMessages } from "../messages.ts";

/** The page for a forgotten password where no mail server is configured: says so instead of promising a message. */
export function Forgot({ initPageResult }: AdminViewServerProps) {
  const say = deskMessages(initPageResult.req.i18n.language);
  return (
    <div className="arengo-notice">
      <h1>{say("forgotTitle")}</h1>
      <p>{say("noMail")}</p>
      <p>
        <a href="/admin/login">{say("backToLogin")}</a>
      </p>
    </div>
  );
}
