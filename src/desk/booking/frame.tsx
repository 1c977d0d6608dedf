import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { parseCivilDate } from "#src/kernel/civil-date.ts";
import { asked } from "../albo/frame.tsx";
import { DeskFrame } from "../frame.tsx";
import { LastAnswer } from "../last-answer.tsx";
import { bookingDeskMessages } from "./messages.ts";
import { fullDay, fullTime } from "./when.ts";

/** The desk's frame around a screen about appointments, and what the last button came to. */
export function BookingFrame({ view, children }: { view: AdminViewServerProps; children: ReactNode }) {
  return (
    <DeskFrame view={view}>
      <Answer view={view} />
      {children}
    </DeskFrame>
  );
}

function Answer({ view }: { view: AdminViewServerProps }) {
  const { language } = view.initPageResult.req.i18n;
  const say = bookingDeskMessages(language);
  const refused = asked(view, "refused");
  const done = asked(view, "done");
  if (!refused && !done) return null;
  const key = (refused || `done.${done}`) as Parameters<typeof say>[0];
  const day = parseCivilDate(asked(view, "day"));
  const at = new Date(asked(view, "at"));
  const when = Number.isNaN(at.getTime()) ? "" : fullTime(at, language);
  return (
    <LastAnswer isRefused={refused !== ""}>
      {say(key, { count: Number(asked(view, "count")) || 0, day: day ? fullDay(day, language) : "", when })}
    </LastAnswer>
  );
}
