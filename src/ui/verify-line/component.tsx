/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { Icon } from "../icon/component.tsx";
import { uiText } from "../messages.ts";

/** The link to the register entry that proves this page: `/registro/entry/N`. */
export function VerifyLine({ entry, locale }: { readonly entry: number; readonly locale: Locale }) {
  return (
    <p class="small mb-1">
      <Icon name="check-circle" size="sm" color="primary" />{" "}
      <a href={`/registro/entry/${entry}`}>{uiText(locale)("verify", { entry })}</a>
    </p>
  );
}
