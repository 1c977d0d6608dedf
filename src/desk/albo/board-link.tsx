import type { ServerProps } from "payload";
import { alboDeskMessages } from "./messages.ts";

/** The way to the legal notice board, in the desk's menu. */
export function BoardLink({ i18n }: ServerProps) {
  return (
    <a className="nav__link" href="/admin/albo">
      <span className="nav__link-label">{alboDeskMessages(i18n.language)("title")}</span>
    </a>
  );
}
