import type { ReactNode } from "react";
import { faultStates } from "#src/fault-report/index.ts";
import { CheckField, ChoiceField, LongField, Send, TextField } from "../albo/fields.tsx";
import type { FoundReport } from "./fault.tsx";
import { requestsDeskMessages } from "./messages.ts";

interface FormProps {
  readonly found: FoundReport;
  readonly language: string;
}

function Step(props: { found: FoundReport; action: string; title: string; hint: string; children: ReactNode }) {
  const { found, action, title, hint, children } = props;
  return (
    <form className="arengo-form" method="post" action={`/admin/api/faults/${action}`} aria-label={title}>
      <h2>{title}</h2>
      <input type="hidden" name="id" value={found.id} />
      <p>{hint}</p>
      {children}
    </form>
  );
}

/** State and answer. */
export function StateForm({ found, language }: FormProps) {
  const say = requestsDeskMessages(language);
  return (
    <Step found={found} action="change" title={say("fault.state")} hint={say("fault.answerHint")}>
      <ChoiceField
        name="state"
        label={say("state")}
        value={found.state}
        options={faultStates.map((state) => [state, say(`fault.${state}`)])}
      />
      <LongField name="answer" label={say("fault.answer")} value={found.answer ?? ""} />
      <Send label={say("save")} />
    </Step>
  );
}

/** What everybody may read: the citizen's words, looked through, and the pictures chosen. */
export function ReleaseForm({ found, language }: FormProps) {
  const say = requestsDeskMessages(language);
  return (
    <Step found={found} action="release" title={say("fault.release")} hint={say("fault.releaseHint")}>
      <TextField name="title" label={say("fault.publicTitle")} value={found.publicTitle ?? found.title} />
      <LongField name="details" label={say("fault.publicDetails")} value={found.publicDetails ?? found.details} />
      <TextField name="address" label={say("fault.publicAddress")} value={found.publicAddress ?? found.address} />
      {found.latitude !== null && (
        <CheckField name="position" label={say("fault.showPosition")} checked={found.publicPosition} />
      )}
      {found.pictures.map(({ place, alt, isReleased }) => (
        <div key={place}>
          <CheckField name={`picture-${place}`} label={say("fault.showPicture", { place })} checked={isReleased} />
          <TextField name={`alt-${place}`} label={say("fault.alt", { place })} value={alt} />
        </div>
      ))}
      <Send label={say("fault.doRelease")} />
      {found.releasedAt && !found.hiddenAt && (
        <p>
          <a href={`/servizi/segnalazione-disservizio/elenco/${found.number}`}>{say("fault.see")}</a>
        </p>
      )}
    </Step>
  );
}

/** Takes the report off the public pages, or puts it back. */
export function HideForm({ found, language }: FormProps) {
  const say = requestsDeskMessages(language);
  return (
    <Step found={found} action="hide" title={say("fault.hide")} hint={say("fault.hideHint")}>
      {found.hiddenAt ? (
        <>
          <p>
            {say("fault.reason")}: {found.hiddenReason}
          </p>
          <input type="hidden" name="show" value="on" />
          <Send label={say("fault.doShow")} weak />
        </>
      ) : (
        <>
          <TextField name="reason" label={say("fault.reason")} value="" />
          <Send label={say("fault.doHide")} weak />
        </>
      )}
    </Step>
  );
}
