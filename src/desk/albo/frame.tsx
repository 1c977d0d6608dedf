import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { DeskFrame } from "../frame.tsx";
import { LastAnswer } from "../last-answer.tsx";
import { alboDeskMessages } from "./messages.ts";

/** One value of the screen's address. */
export function asked({ searchParams }: Pick<AdminViewServerProps, "searchParams">, name: string): string {
  const value = searchParams?.[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** The desk's frame around a screen of the board, and what the last button came to. */
export function BoardFrame({ view, children }: { view: AdminViewServerProps; children: ReactNode }) {
  return (
    <DeskFrame view={view}>
      <Answer view={view} />
      {children}
    </DeskFrame>
  );
}

function Answer({ view }: { view: AdminViewServerProps }) {
  const { i18n } = view.initPageResult.req;
  const refused = asked(view, "refused");
  const done = asked(view, "done");
  if (!refused && !done) return null;
  const say = alboDeskMessages(i18n.language);
  const key = refused ? (refused === "mayNot" || refused === "notFound" ? refused : `refused.${refused}`) : done;
  const sentence = say(key as Parameters<typeof say>[0], { name: asked(view, "name") });
  return (
    <LastAnswer isRefused={refused !== ""}>
      {sentence}
      {asked(view, "kept") && ` ${say("restKept")}`}
    </LastAnswer>
  );
}
