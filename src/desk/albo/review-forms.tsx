import type { Draft } from "#src/albo/index.ts";
import { ActForm, Send, TextField } from "./fields.tsx";
import { alboDeskMessages } from "./messages.ts";

/** What who publishes can do with an act in review: approve exactly what is on the screen, or send it back. */
export function ReviewForms({ language, draft, isOwn }: { language: string; draft: Draft; isOwn: boolean }) {
  const say = alboDeskMessages(language);
  return (
    <section className="arengo-checks">
      {draft.state === "in-review" && isOwn && <p>{say("ownDraft")}</p>}
      {draft.state === "in-review" && !isOwn && (
        <ActForm action="step" id={draft.id}>
          <p>{say("approveHelp")}</p>
          <p className="arengo-hash">
            {say("reviewed")}: <code>{draft.contentSha256}</code>
          </p>
          <input type="hidden" name="step" value="approve" />
          <input type="hidden" name="sha256" value={draft.contentSha256} />
          <TextField name="startOn" type="date" label={say("startOn")} value="" />
          <Send label={say("approve")} />
        </ActForm>
      )}
      <ActForm action="step" id={draft.id}>
        <input type="hidden" name="step" value="back" />
        <TextField name="reason" label={say("backReason")} value="" />
        <Send label={say("back")} weak />
      </ActForm>
    </section>
  );
}
