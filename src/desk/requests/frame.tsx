import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { asked } from "../albo/frame.tsx";
import { DeskFrame, Refusal } from "../frame.tsx";
import { LastAnswer } from "../last-answer.tsx";
import { requestsDeskMessages } from "./messages.ts";

/** The desk's frame around what citizens sent, and what the last button came to; to who may not see it, a sentence only. */
export function RequestsFrame(props: { view: AdminViewServerProps; may: boolean; children: ReactNode }) {
  const { view, may, children } = props;
  const { i18n } = view.initPageResult.req;
  return (
    <DeskFrame view={view}>
      <Answer view={view} />
      {may ? children : <Refusal>{requestsDeskMessages(i18n.language)("mayNot")}</Refusal>}
    </DeskFrame>
  );
}

function Answer({ view }: { view: AdminViewServerProps }) {
  const refused = asked(view, "refused");
  const done = asked(view, "done");
  if (!refused && !done) return null;
  const say = requestsDeskMessages(view.initPageResult.req.i18n.language);
  const key = refused ? `refused.${refused}` : `done.${done}`;
  return <LastAnswer isRefused={refused !== ""}>{say(key as Parameters<typeof say>[0])}</LastAnswer>;
}

/** A way through a list: by state, with how many there are. */
export function States(props: {
  label: string;
  path: string;
  chosen: string;
  states: readonly { state: string; name: string; count: number }[];
}) {
  const { label, path, chosen, states } = props;
  return (
    <nav aria-label={label}>
      <ul className="arengo-states">
        {states.map(({ state, name, count }) => (
          <li key={state}>
            <a
              href={state ? `${path}?state=${state}` : path}
              {...(state === chosen && { "aria-current": "page" as const })}
            >
              {name} ({count})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
