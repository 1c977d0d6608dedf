import type { AdminViewServerProps } from "payload";
import { asked } from "../albo/frame.tsx";
import { newsletterDeskMessages } from "./messages.ts";

/** What the last button came to. */
export function NewsletterAnswer({ view }: { view: AdminViewServerProps }) {
  const refused = asked(view, "refused");
  const done = asked(view, "done");
  if (!refused && !done) return null;
  const say = newsletterDeskMessages(view.initPageResult.req.i18n.language);
  return (
    <p className="arengo-answer" role={refused ? "alert" : "status"} data-refused={refused !== ""}>
      {say((refused ? `refused.${refused}` : `done.${done}`) as Parameters<typeof say>[0])}
    </p>
  );
}
