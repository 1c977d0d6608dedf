import type { ServerProps } from "payload";
import { linksMessages } from "./links-messages.ts";

/** The way to the links that do not answer, in the desk's menu. */
export function LinksLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link" href="/admin/links">
      <span className="nav__link-label">{linksMessages(i18n.language)("title")}</span>
    </a>
  );
}
