import type { Draft, GateFinding } from "#src/albo/index.ts";
import { ActForm, CheckField, LongField, Send, TextField } from "./fields.tsx";
import { alboDeskMessages } from "./messages.ts";

interface ReviewFormsProps {
  readonly language: string;
  readonly draft: Draft;
  readonly isOwn: boolean;
  readonly findings: readonly GateFinding[];
}

/** What who publishes can do with an act in review: approve exactly what is on the screen, or send it back. */
export function ReviewForms({ language, draft, isOwn, findings }: ReviewFormsProps) {
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
          {findings.length > 0 && <Gate language={language} findings={findings} />}
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

/** What looks like personal data, where it stands, and the two things that a person must do about it. */
function Gate({ language, findings }: Pick<ReviewFormsProps, "language" | "findings">) {
  const say = alboDeskMessages(language);
  return (
    <fieldset>
      <legend>{say("gate")}</legend>
      <p>{say("gateHelp")}</p>
      <ul>
        {findings.map(({ kind, where, excerpt }) => (
          <li key={`${kind} ${where} ${excerpt}`}>
            <strong>{say(`data.${kind}` as "data.iban")}</strong> ({where}){excerpt && `: ${excerpt}`}
          </li>
        ))}
      </ul>
      <CheckField name="looked" label={say("gateLooked")} checked={false} />
      <LongField name="dataReason" label={say("gateReason")} value="" />
    </fieldset>
  );
}
