import type { ServerProps } from "payload";
import { ratingsMessages } from "./messages.ts";

/** The way to the readers' ratings, in the desk's menu. */
export function RatingsLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link" href="/admin/ratings">
      <span className="nav__link-label">{ratingsMessages(i18n.language)("title")}</span>
    </a>
  );
}
