import type { ServerProps } from "payload";
import { overviewMessages } from "./messages.ts";

/** The ways to the calendar and to the translations, in the desk's menu. */
export function OverviewLinks({ i18n }: ServerProps) {
  const say = overviewMessages(i18n.language);
  return (
    <>
      {(["calendar", "translations"] as const).map((name) => (
        <a className="nav__link" href={`/admin/${name}`} key={name}>
          <span className="nav__link-label">{say(name)}</span>
        </a>
      ))}
    </>
  );
}
