import type { PayloadRequest, ServerProps } from "payload";
import { mayWork } from "./access.ts";
import { transparencyDeskMessages } from "./messages.ts";

/** The way to the transparency section, in the desk's menu of those who work on it. */
export function TransparencyLink({ i18n, user, payload }: ServerProps) {
  const req = { user, payload } as unknown as PayloadRequest;
  return (
    mayWork(req, "write") && (
      <a className="nav__link" href="/admin/trasparenza">
        <span className="nav__link-label">{transparencyDeskMessages(i18n.language)("title")}</span>
      </a>
    )
  );
}
