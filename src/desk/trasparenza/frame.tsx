import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { asked } from "../albo/frame.tsx";
import { DeskFrame, Refusal } from "../frame.tsx";
import { LastAnswer } from "../last-answer.tsx";
import { transparencyDeskMessages } from "./messages.ts";

/** The desk's frame around a screen of the transparency section, and what the last button came to; a sentence to who may not see it. */
export function TransparencyFrame(props: { view: AdminViewServerProps; may: boolean; children: ReactNode }) {
  const { view, may, children } = props;
  const { i18n } = view.initPageResult.req;
  const say = transparencyDeskMessages(i18n.language);
  const [refused, done] = [asked(view, "refused"), asked(view, "done")];
  const key = (refused ? `refused.${refused}` : `done.${done}`) as Parameters<typeof say>[0];
  return (
    <DeskFrame view={view}>
      {(refused || done) && (
        <LastAnswer isRefused={refused !== ""}>{say(key, { name: asked(view, "name") })}</LastAnswer>
      )}
      {may ? children : <Refusal>{say("refused.mayNot")}</Refusal>}
    </DeskFrame>
  );
}

/** A form of these screens, that works without JavaScript. */
export function DeskForm(props: {
  action: string;
  children: ReactNode;
  files?: boolean;
  values?: Record<string, string>;
}) {
  return (
    <form
      className="arengo-form"
      method="post"
      action={`/admin/api/trasparenza/${props.action}`}
      {...(props.files && { encType: "multipart/form-data" })}
    >
      {Object.entries(props.values ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
    </form>
  );
}
