import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { asked } from "../albo/frame.tsx";
import { DeskFrame } from "../frame.tsx";
import { LastAnswer } from "../last-answer.tsx";
import { statisticsDeskMessages } from "./messages.ts";

/** The desk's frame around a screen of figures, and what the last button came to. */
export function FiguresFrame({ view, children }: { view: AdminViewServerProps; children: ReactNode }) {
  const say = statisticsDeskMessages(view.initPageResult.req.i18n.language);
  const [refused, done] = [asked(view, "refused"), asked(view, "done")];
  const key = (refused ? `refused.${refused}` : `done.${done}`) as Parameters<typeof say>[0];
  return (
    <DeskFrame view={view}>
      {(refused || done) && (
        <LastAnswer isRefused={refused !== ""}>
          {say(key, { count: asked(view, "count"), name: asked(view, "name") })}
        </LastAnswer>
      )}
      {children}
    </DeskFrame>
  );
}
