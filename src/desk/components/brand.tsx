import type { ServerProps } from "payload";
import { brandMessages } from "./messages.ts";

/** The sign of the desk on its login page, which is that page's heading too. */
export function Logo() {
  return <h1 className="arengo-brand">Arengo</h1>;
}

/** The heading of the desk's first page. */
export function Title({ i18n }: ServerProps) {
  return <h1 className="arengo-title">{brandMessages(i18n.language)("title")}</h1>;
}

/** The small sign in the desk's header. */
export function Icon() {
  return (
    <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 2 2 9h20L12 2Z" fill="currentColor" />
      <path d="M4 11h3v8H4zM10.5 11h3v8h-3zM17 11h3v8h-3zM3 20.5h18V22H3z" fill="currentColor" />
    </svg>
  );
}
